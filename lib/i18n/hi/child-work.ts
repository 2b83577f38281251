import type * as en from '../en/child-work'
import type { Same } from '../language'

export const complaint: Same<typeof en.complaint> = {
  status: {
    received: 'नई',
    reviewing: 'पढ़ी जा रही',
    assigned: 'केसवर्कर को दी गई',
    accepted: 'केसवर्कर के पास',
    action_initiated: 'कार्रवाई शुरू',
    acted: 'नतीजा आ गया',
    closed: 'बंद',
    returned: 'वापस की गई',
    referred: 'आगे भेजी गई',
    merged: 'दोहराई गई',
    rejected: 'मना की गई',
    reopened: 'फिर खुली',
  },
  outcome: {
    verified_acted: 'सही, बच्चे की मदद हुई',
    verified_no_offence: 'जाँच हुई, कुछ ग़लत नहीं मिला',
    not_found: 'बच्चा या जगह नहीं मिली',
    insufficient: 'जानकारी बहुत कम',
    false: 'झूठी',
    not_ours: 'आयोग का विषय नहीं',
    duplicate: 'दोहराई गई',
  },
  unverified: 'बिना जाँच की सूचना, एफआईआर नहीं। बच्चे का नाम, स्कूल और परिवार कभी न बताएँ (पॉक्सो धारा 23, जेजे अधिनियम धारा 74)।',
  reached: { firstLook: 'पढ़ी गई', assign: 'केसवर्कर ने ली', action: 'कार्रवाई शुरू', outcome: 'बंद' },
  due: { firstLook: 'पहली नज़र', assign: 'केसवर्कर के पास', action: 'कार्रवाई की शुरुआत', outcome: 'नतीजा' },
  escalation: ['', 'आधा समय बीत चुका', 'अध्यक्ष तक पहुँची'],
  thanaUnknown: 'ज़िले के भीतर की जगह नहीं दिखाई जाती',
  printed: (name, when) => `${name} ने ${when} को छापा। बच्चे की पहचान किसी को न बताएँ।`,
}

export const today: Same<typeof en.today> = {
  decide: 'किसी केसवर्कर को लेनी है',
  waiting: 'दी गई, अभी ली नहीं',
  close: 'नतीजा आ गया, बंद करनी है',
  escalated: 'अध्यक्ष तक पहुँची',
  critical: 'ख़तरे में बच्चे, सबसे नए',
  noCritical: 'अभी किसी बच्चे के ख़तरे में होने की सूचना नहीं है।',
}

export const complaints: Same<typeof en.complaints> = {
  group: { open: 'खुली', decide: 'लेनी हैं', field: 'काम चल रहा', close: 'बंद करनी हैं', ended: 'समाप्त', all: 'सब' },
  flag: { unread: 'बिना पढ़ी', late: 'देर', waiting: 'दी गई, ली नहीं', asked: 'सवाल बाकी', answered: 'जवाब आया', escalated: 'ऊपर पहुँची' },
  exportNote: 'इस सूची की 500 तक पंक्तियाँ: कोई नाम, संस्था, ज़िले से छोटी जगह या कही हुई बात नहीं। सहेजना आपके नाम से बही में दर्ज होता है।',
}

export const step: Same<typeof en.step> = {
  reject: {
    title: 'अस्वीकार करें',
    button: 'अस्वीकार करें',
    reason: 'कारण',
    pick: 'कारण चुनें',
    reasons: { spam: 'सूचना ही नहीं है (स्पैम, परीक्षण, गाली)', out_of_scope: 'बच्चे से जुड़ी बात नहीं', no_content: 'जाँचने लायक कुछ नहीं', malicious: 'साफ़ तौर पर बदनीयती' },
    note: 'सूचनादाता को केवल यह बताया जाता है कि शिकायत बंद हुई। अस्वीकार की गई शिकायतें अध्यक्ष को दिखती हैं।',
  },
  initiate: { title: 'कार्रवाई की शुरुआत दर्ज करें', button: 'कार्रवाई शुरू हुई', note: 'सूचनादाता को बताया जाता है कि कार्रवाई शुरू हुई।' },
  report: { title: 'नतीजा दर्ज करें', button: 'नतीजा दर्ज करें', note: 'बच्चे के लिए क्या हुआ। बंद करते समय आप इसे सुधार सकते हैं।' },
  close: {
    title: 'नतीजे के साथ बंद करें',
    button: 'मामला बंद करें',
    outcome: 'नतीजा',
    pick: 'नतीजा चुनें',
    fir: 'एफआईआर संख्या',
    gd: 'जीडी संख्या या पत्र',
    seizure: 'सीडब्ल्यूसी या अदालत का आदेश',
    arrests: 'कितने बच्चों की मदद हुई',
    seizures: 'कितने बच्चे सुरक्षित जगह पहुँचे',
    proof: 'प्रमाण',
    proofHint: 'कोई संख्या, गिनती, या ऐसा संदर्भ जिसका जवाब आ चुका हो। नहीं तो नीचे लिखें कि क्या देखा गया।',
    noteLabel: 'क्या किया या देखा गया',
    note: 'सूचनादाता को नतीजा सरल शब्दों में बताया जाता है और पूछा जाता है कि मदद हुई या नहीं।',
  },
  reopen: { title: 'फिर खोलें', button: 'फिर खोलें', reason: 'क्यों', note: 'समय-सीमाएँ अब से गिनी जाएँगी और किसी केसवर्कर को इसे फिर लेना होगा।' },
}
