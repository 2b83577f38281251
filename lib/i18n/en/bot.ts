import type { Reader } from '@/lib/complaint/routing'
import { after } from './bot-after'
import { ask } from './bot-ask'
import { relay } from './bot-relay'

const reader = (one: Reader, district: string, range: string): string =>
  ({
    sp_office: `• the office of the Superintendent of Police (SP), ${district}`,
    sp: `• the Superintendent of Police (SP), ${district}, in person; not the office staff`,
    dig: `• the DIG, ${range}`,
    commission: '',
    nobody: '',
  })[one]

/** What the bot says to a citizen in English. Short sentences, never more than one question at a time. */
export const bot = {
  ask,
  relay,
  ...after,
  choose: { skip: 'Skip', back: 'Back', finish: 'That is all', more: 'More', done: 'Done', menu: 'Menu', list: 'Choose', goOn: 'Continue' },
  language: {
    ask: 'नमस्ते। कृपया भाषा चुनिए।\nHello. Please choose a language.',
    hi: 'हिन्दी',
    en: 'English',
    only: 'At present there are only Hindi and English. You can send voice notes in any language.',
    offer: 'हिन्दी में बात करने के लिए लिखिए: हिन्दी',
  },
  notice: {
    text: [
      'Please read this first:',
      '1. Police Satark Mitra is run by the police of the Varanasi range (Jaunpur, Ghazipur, Chandauli).',
      '2. The police never see your number or your name.',
      '3. WhatsApp (Meta) and our locked computer do handle your number. It is erased 90 days after your report is closed.',
      '4. Do not write your own name or number. Do not send files that show you.',
      '5. You may skip any question. Write STOP and we send nothing more. Write DELETE and we forget you.',
      '6. In danger now? Call 112. To give false information knowingly is an offence.',
    ].join('\n'),
    short: 'Please read the six lines above. To go on, press the button below or write 1.',
    go: 'I understand, go on',
    language: 'हिन्दी / English',
  },
  menu: {
    ask: 'What would you like to do?',
    askWithDraft: 'What would you like to do? A report of yours is unfinished; it is kept for 24 hours.',
    mine: 'My reports',
    rows: {
      continue: { title: 'Continue my report', description: 'Go on where you stopped' },
      report: { title: 'Report something', description: 'Without your name or number' },
      mine: { title: 'My reports', description: 'See what happened, add more, answer' },
      help: { title: 'Help', description: 'How this works; helpline numbers' },
      language: { title: 'Change language', description: 'हिन्दी / English' },
    },
  },
  resume: {
    ask: 'Hello. What you told before is still here. Go on with it?',
    continue: 'Continue',
    afresh: 'Start again',
    erased: 'What you had written has been erased. We begin anew.',
  },
  cancel: { ask: 'Erase what you have written so far? Nothing of it has been sent.', keep: 'No, keep it', erase: 'Yes, erase', done: 'What you had written has been erased.' },
  erase: {
    ask: 'If you go on, we forget this chat, your unfinished report and every way to reach you. Reports already sent stay, but no answer can come to you any more; their codes still work on the status page. Erase?',
    keep: 'No, go back',
    erase: 'Yes, erase all',
    done: 'Erased. We can no longer reach you. Please delete this chat on your phone too: we cannot do that. Whenever you write again, you begin as somebody new.',
  },
  stopped: 'All right. We send you nothing more. Only when you write again does this chat begin again. To have every way to reach you erased, write DELETE.',
  help: (lines: string) =>
    [
      'Write these words at any time:',
      'BACK, SKIP, CANCEL, MENU, LANGUAGE, MY REPORTS',
      'BIG FILE: a link for recordings too large for WhatsApp',
      '112: danger now',
      'STOP: no more messages. DELETE: forget me.',
      'Choices can be tapped, or answered by their number. A voice note will do at any step.',
      '',
      lines,
    ].join('\n'),
  danger: {
    now: (lines: string) =>
      `In danger now? Call 112 at once.\n\n${lines}\n\nThis chat cannot send help at once. Nothing written so far is lost. When you are safe, press Continue.`,
    self: 'What you feel is heavy, and you are not alone. Please call 112 or 108 now, or go to somebody you trust, and do not stay alone. If you are under 18, call 1098 at any hour. We are here when you want to write on.',
    line: 'If somebody is in danger now, call 112 first.',
    numbers: (lines: string) => `Call these numbers directly:\n\n${lines}\n\nThis chat cannot send help at once.`,
  },
  report: {
    before: (said: string) => `So far you have said: “${said}”. A new answer replaces it.`,
    kept: 'What you wrote has been kept.',
    leftOut: 'We leave that for now. You can still answer it before sending.',
    full: 'This report is very long now, so your last message was not added. Please send the report; you can add more afterwards.',
    forwarded: (said: string) => `(forwarded message) ${said}`.trim(),
    voice: '(voice note)',
    card: (names: string, numbers: string) => `(contact card) ${names}: ${numbers}`,
    pin: (near: string) => `(map pin) ${near}`.trim(),
    sendNow: 'Please send it here now. When finished, press Done.',
    files: (count: number) => (count === 0 ? 'none' : count === 1 ? '1 file' : `${count} files`),
    filesSoFar: (count: number) => (count === 1 ? 'So far: 1 file.' : `So far: ${count} files.`),
    filesGot: (count: number) => (count === 1 ? 'Your file has arrived.' : `Your ${count} files have arrived.`),
    voiceGot: 'Your voice note has arrived.',
    filesFull: (most: number) => `This report holds ${most} files, and no more can be added now. Once it is sent, you can add more.`,
    upload: (url: string) =>
      `This link is for one file of up to 2 GB, such as a recording of a camera. Open it in the browser and choose the file. It works for 24 hours and shows nothing of your report.\n\n${url}`,
    uploadWhich: 'Which report is the file for? Open it and press “Send a big file”.',
    uploadFirst: 'First tell what happened; then write BIG FILE again.',
    uploadFull: (most: number) => `This report already has ${most} links. Use one of them, or send the report first.`,
    removeFiles: 'Remove the files',
    filesRemoved: 'The files have been removed from the report.',
    more: 'Also',
    needed: 'This one answer is needed, so it cannot be skipped.',
    expired: 'What you had begun was older than 24 hours and has been erased. Please tell it from the beginning.',
    voiceWarning: 'A voice can be recognised. The office will hear it; if you do not want that, please write instead.',
  },
  place: {
    list: 'Choose from a list',
    pin: 'Send a map pin',
    askPin: 'Press the button below and set the pin on the spot where it happens, not on your home or where you are now. Or write the name of the place.',
    district: 'Which district?',
    otherDistrict: 'Another district',
    thana: (district: string) => `Which police station’s area in ${district}? You can also write the name.`,
    thanaUnsure: 'Not sure',
    which: (typed: string) => `“${typed}”: which of these do you mean?`,
    none: 'None of these',
    outside: (district: string) =>
      `That place is in ${district}, outside this service (Jaunpur, Ghazipur, Chandauli). In danger call 112; otherwise tell the police of ${district} or their police station. The complaint service of the state is 1076.`,
    outsideVaranasi:
      'That place is in Varanasi, which has a police commissionerate of its own and is not part of this service. In danger call 112; otherwise tell the Varanasi police commissionerate or its nearest police station. The complaint service of the state is 1076.',
    outsideUnknown:
      'That place is outside this service (Jaunpur, Ghazipur, Chandauli). In danger call 112; otherwise tell the police of that district or its nearest police station.',
    again: 'Choose place again',
    pinned: (near: string) => `The place is noted: near ${near}.`,
    noted: (where: string) => `The place is noted: ${where}.`,
    shortLink: 'We cannot open that short map link. Please send a pin, or write the name of the place.',
    notFound: 'We could not find that name, but your words are kept. Please choose the district.',
    kinds: { district: 'District', thana: 'Police station', village: 'Place', pincode: 'PIN code' },
  },
  accused: {
    ask: 'Which police is it about? They will not be able to see this report.',
    thana: 'Which police station? Choose, or write its name. Nobody posted there will see this report.',
    unsure: 'Not sure',
    of: (thana: string) => `Police station ${thana}`,
    spOffice: (district: string) => `SP’s office ${district}`,
    digOffice: 'DIG’s office',
    more: (names: string) => `Noted: ${names}. Are police of another station or office involved too?`,
    all: 'No, that is all',
    another: 'Another station too',
  },
  review: {
    ask: 'Please check. Is everything right?',
    right: 'Right, go on',
    edit: 'Change an answer',
    cancel: 'Erase all',
    which: 'What would you like to change or add?',
    given: 'Given',
    open: 'Not answered',
  },
  readers: {
    text: (readers: readonly Reader[], district: string, range: string) =>
      readers.includes('nobody')
        ? 'You named the DIG’s office. In this system nobody stands above it, so NOBODY here will read this report, and nobody will act on it. Better: write to the Director General of Police, Uttar Pradesh, Lucknow, or call 1076.'
        : `These will read your report:\n${readers.map((one) => reader(one, district, range)).join('\n')}\nBeyond them only the officer to whom they hand the work. Nobody will see your number or name.`,
    notNamed: 'The police you spoke of will not see it.',
    fewKnow: 'Few people know this. Somebody could guess who told. Send only what is safe for you.',
    ask: 'Send it?',
    askNobody: 'What would you like to do?',
    send: 'Send',
    sendAnyway: 'Send anyway',
    dontSend: 'Do not send',
    change: 'Change something',
    missing: 'Something needed is still missing.',
  },
  filed: (code: string, statusUrl: string) =>
    [
      'Received, thank you. Your code:',
      '',
      code,
      '',
      `See what happens: ${statusUrl} or “My reports” here. Note the code in a safe place, then delete this chat from your phone.`,
      'This is information for the police, not an FIR. When work begins, you get a short message here. More photos or facts can be sent at any time; STOP ends the messages.',
    ].join('\n'),
  leaveHead: 'The office will sort it',
  unclear: {
    once: 'That was not understood. Please choose one of these, or write its number.',
    again: 'Still not understood. Press a choice or write 1, 2 or 3. HELP explains, 112 is for danger, MENU goes to the beginning.',
    own: 'Please tell it in a few words, written or spoken.',
    choose: 'To go on, press one of these or write its number.',
    nothing: 'There is no report open.',
    chatter: 'Thank you. Here is where we are:',
    stale: 'That question is over. We are here now:',
  },
  unsupported: {
    sticker: 'We cannot read stickers. Please write, or send a voice note.',
    edit: 'We cannot see edited messages. Please send the correction as a new message.',
    order: 'We cannot read that kind of message. Please write, or send a photo or voice note.',
    call: 'We cannot take calls here, only messages. In danger call 112.',
    too_large: 'That file is too large and did not arrive. Please send a shorter clip or a smaller file.',
    unavailable: 'That message did not arrive. Please send it again.',
    unknown: 'We cannot read that kind of message. Please write, or send a photo, a voice note or a pin.',
  },
}
