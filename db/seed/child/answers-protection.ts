import type { AnswerSeed } from './types'

const law = (en: string, hi: string, date: string) => ({ en, hi, url: 'https://www.indiacode.nic.in', date, expires: '2027-11-01' })
const pocsoAct = law('POCSO Act 2012, sections 19, 23, 24 and 33(7)', 'पॉक्सो अधिनियम 2012, धारा 19, 23, 24 और 33(7)', '2012-06-19')
const rte = law('Right to Education Act 2009, section 17', 'शिक्षा का अधिकार अधिनियम 2009, धारा 17', '2009-08-26')
const commission = {
  en: 'Practice of the child-rights commissions: heads, routes and what they do not take',
  hi: 'बाल अधिकार आयोगों की कार्यप्रणाली: विषय, रास्ते और जो वे नहीं लेते',
  url: null,
  date: '2026-10-01',
  expires: '2027-05-01',
}
const numbers = {
  en: 'Directory of helplines of this service, each number verified',
  hi: 'इस सेवा की हेल्पलाइन सूची, हर नंबर की पुष्टि की हुई',
  url: null,
  date: '2026-11-01',
  expires: '2027-05-01',
}

/** What protects children, and whom to tell. */
export const protection: AnswerSeed[] = [
  {
    ...{ slug: 'commission', topic: 'rights', source: commission },
    en: [
      'What does the child-rights commission do for me?',
      'It looks into what hurts a child in Delhi: beating, abuse, work, marriage, begging, school, care homes, police conduct towards a child. It asks the office that must act, follows up and tells you what came of it.\n\nIt does not take: disputes about property or money, custody between parents, service matters, what is before a court, what another commission is looking into, and what it has already decided. A child in danger is always its matter.',
    ],
    hi: [
      'बाल अधिकार आयोग मेरे लिए क्या करता है?',
      'दिल्ली में बच्चे को जो चोट पहुँचाता है, आयोग उसे देखता है: मारपीट, शोषण, मज़दूरी, विवाह, भीख, स्कूल, बाल गृह, बच्चे के साथ पुलिस का व्यवहार। वह ज़िम्मेदार कार्यालय से कार्रवाई कराता है, पीछे लगता है और आपको बताता है कि क्या हुआ।\n\nवह नहीं लेता: संपत्ति या पैसे के झगड़े, माता-पिता के बीच अभिरक्षा, नौकरी के मामले, जो अदालत में हो, जो दूसरा आयोग देख रहा हो, और जिस पर वह फ़ैसला दे चुका हो। ख़तरे में पड़ा बच्चा हमेशा उसका विषय है।',
    ],
    keywords: 'dcpcr, aayog, ayog, commission, adhikar, rights, bal adhikar, child rights, custody, civil, court, help, madad, आयोग, अधिकार',
  },
  {
    ...{ slug: 'identity', topic: 'rights', source: pocsoAct },
    en: [
      'Will anybody learn the child’s name?',
      'The name, address, school and family of a child in such a case may not be made public, not in the news and not on paper. Here you need not give a name at all. What you tell goes to the commission, not to the police; the police get only what they need to act.',
    ],
    hi: [
      'क्या किसी को बच्चे का नाम पता चलेगा?',
      'ऐसे मामले में बच्चे का नाम, पता, स्कूल और परिवार कहीं नहीं बताया जा सकता, न ख़बर में, न काग़ज़ पर। यहाँ नाम बताना ज़रूरी ही नहीं। आपकी बात आयोग को जाती है, पुलिस को नहीं; पुलिस को केवल उतना बताया जाता है जितना कार्रवाई के लिए चाहिए।',
    ],
    keywords: 'naam, pehchan, identity, secret, gupt, privacy, anonymous, bina naam, media, newspaper, नाम, पहचान, गुप्त',
  },
  {
    ...{ slug: 'pocso-report', topic: 'pocso', source: pocsoAct },
    en: [
      'What happens when sexual abuse of a child is reported?',
      'Anybody may report it, and whoever knows of it must: to the Special Juvenile Police Unit or the police. Then:\n\n- it gets an entry number, is written down and read back to you\n- a child is listened to in simple words, with a translator if needed\n- within 24 hours the child gets care, and the Child Welfare Committee and the Special Court are told\n\nWhoever reports in good faith is protected by law. You can also tell us: the commission passes it on and watches the 24 hours.',
    ],
    hi: [
      'बच्चे के यौन शोषण की सूचना देने पर क्या होता है?',
      'कोई भी बता सकता है, और जिसे पता हो उसे बताना ही है: विशेष किशोर पुलिस इकाई या पुलिस को। फिर:\n\n- सूचना को नंबर मिलता है, लिखी जाती है और आपको पढ़कर सुनाई जाती है\n- बच्चे की बात सरल भाषा में, ज़रूरत हो तो दुभाषिये के साथ सुनी जाती है\n- 24 घंटे में बच्चे की देखभाल होती है और बाल कल्याण समिति तथा विशेष अदालत को बताया जाता है\n\nनेक नीयत से बताने वाले को क़ानून बचाता है। आप हमें भी बता सकते हैं: आयोग आगे भेजता है और 24 घंटे पर नज़र रखता है।',
    ],
    keywords: 'pocso, posco, sexual abuse, yaun shoshan, galat kaam, chhedchhad, bad touch, rape, balatkar, galat tarike se chhuna, report, police, पॉक्सो, यौन, गलत',
  },
  {
    ...{ slug: 'pocso-statement', topic: 'pocso', source: pocsoAct },
    en: [
      'Must the child go to the police station to speak?',
      'No. The child speaks where it wants to, as far as possible to a woman officer who wears no uniform. The name is not to be disclosed. You may ask us for a woman officer when you report.',
    ],
    hi: [
      'क्या बच्चे को बयान देने थाने जाना होगा?',
      'नहीं। बच्चा जहाँ चाहे वहाँ बात करता है, जहाँ तक हो सके महिला अधिकारी से, जो वर्दी में न हों। नाम किसी को नहीं बताया जाता। सूचना देते समय आप महिला अधिकारी माँग सकते हैं।',
    ],
    keywords: 'bayan, statement, thana, police station, mahila adhikari, woman officer, vardi, uniform, gawahi, court, बयान, थाना, महिला',
  },
  {
    ...{ slug: 'corporal', topic: 'corporal', source: rte },
    en: [
      'May a teacher beat or humiliate a child?',
      'No. Beating and humiliating a child at school is forbidden (Right to Education Act, section 17).\n\nWrite down the date, the class and what happened, and keep a doctor’s paper if there was one. Tell the Directorate of Education or this commission: on WhatsApp, without a name if you like. The school is not told who wrote.',
    ],
    hi: [
      'क्या शिक्षक बच्चे को मार या अपमानित कर सकते हैं?',
      'नहीं। स्कूल में बच्चे को मारना या अपमानित करना मना है (शिक्षा का अधिकार अधिनियम, धारा 17)।\n\nतारीख़, कक्षा और जो हुआ वह लिख लें; डॉक्टर का काग़ज़ हो तो सँभालें। शिक्षा निदेशालय या इस आयोग को बताएँ: WhatsApp पर, चाहें तो बिना नाम। स्कूल को नहीं बताया जाता कि किसने लिखा।',
    ],
    keywords: 'pitai, maar, maarte, mara, beating, punishment, danda, chhadi, murga, teacher, sir, madam, slap, thappad, corporal, school violence, मार, पिटाई, थप्पड़, सज़ा',
  },
  {
    ...{ slug: 'labour', topic: 'labour', source: commission },
    en: [
      'I see a child at work. What can I do?',
      'Tell us what work it is, where, at what hours, how many children and about how old, and whether they live there. Do not confront the employer: the children may be moved away.\n\nThe commission passes it to the Labour Department and the task force of the SDM. If children are locked in or being taken away, call 112 now.',
    ],
    hi: [
      'मैंने बच्चे को काम करते देखा। क्या करूँ?',
      'हमें बताएँ: क्या काम, कहाँ, किस समय, कितने बच्चे, लगभग किस उम्र के, और क्या वे वहीं रहते हैं। मालिक से न उलझें: बच्चे हटा दिए जा सकते हैं।\n\nआयोग इसे श्रम विभाग और एसडीएम की टास्क फ़ोर्स को भेजता है। बच्चे बंद हों या ले जाए जा रहे हों तो अभी 112 पर फ़ोन करें।',
    ],
    keywords:
      'bal mazdoori, mazdoor, majduri, child labour, labor, worker, dhaba, factory, karkhana, domestic help, naukar, bonded, bandhua, kaam karta bachcha, मज़दूरी, काम, ढाबा, फ़ैक्ट्री',
  },
  {
    ...{ slug: 'marriage', topic: 'marriage', source: commission },
    en: [
      'How can a child marriage be stopped?',
      'Tell us before the day: date and time, place, and the ages as far as you know. The Child Marriage Prohibition Officer and the police can stop it, and a court can forbid it.\n\nIf it is today, call 112 or 1098 now. Nobody tells the family who wrote.',
    ],
    hi: [
      'बाल विवाह कैसे रुकवाएँ?',
      'दिन आने से पहले बताएँ: तारीख़ और समय, जगह, और जहाँ तक पता हो उम्र। बाल विवाह निषेध अधिकारी और पुलिस उसे रोक सकते हैं और अदालत मना कर सकती है।\n\nअगर आज ही है तो अभी 112 या 1098 पर फ़ोन करें। परिवार को नहीं बताया जाता कि किसने लिखा।',
    ],
    keywords: 'bal vivah, shaadi, shadi, byah, vivah, marriage, wedding, early marriage, nabalig, cmpo, rukwana, शादी, विवाह, ब्याह, नाबालिग',
  },
  {
    ...{ slug: 'cyber-blackmail', topic: 'cyber', source: numbers },
    en: [
      'Somebody blackmails me with a photo or chat',
      'You have done nothing wrong. Do not pay and do not send more. Keep the name of the app and the handle; do not delete the chat.\n\nDo not send the picture to anybody, not to us either: sexual pictures of children must not be passed on. Tell us where it is. For online money fraud call 1930; the cyber cell and the national cyber crime portal take the report.',
    ],
    hi: [
      'कोई मुझे फ़ोटो या चैट से ब्लैकमेल कर रहा है',
      'आपकी कोई ग़लती नहीं है। पैसे न दें और कुछ और न भेजें। ऐप का नाम और आईडी सँभालें; चैट न मिटाएँ।\n\nतस्वीर किसी को न भेजें, हमें भी नहीं: बच्चों की यौन तस्वीर आगे भेजना मना है। बस बताएँ कि वह कहाँ है। ऑनलाइन पैसों की ठगी के लिए 1930 पर फ़ोन करें; साइबर सेल और राष्ट्रीय साइबर अपराध पोर्टल पर रिपोर्ट होती है।',
    ],
    keywords: 'blackmail, nude, photo viral, instagram, snapchat, whatsapp, video call, dhamki, threat, online, sextortion, cyber, leak, हैक, ब्लैकमेल, फोटो, धमकी',
  },
  {
    ...{ slug: 'cyber-safe', topic: 'cyber', source: commission },
    en: [
      'How do I stay safe online?',
      'Do not give strangers your name, school, photo or place. Somebody who asks you to keep a secret from grown-ups is not a friend. You may stop answering at any time and tell somebody you trust, or us.',
    ],
    hi: [
      'इंटरनेट पर सुरक्षित कैसे रहूँ?',
      'अनजान लोगों को नाम, स्कूल, फ़ोटो या जगह न बताएँ। जो बड़ों से बात छिपाने को कहे, वह दोस्त नहीं है। आप कभी भी जवाब देना बंद कर सकते हैं और किसी भरोसे वाले को, या हमें, बता सकते हैं।',
    ],
    keywords: 'internet safety, online game, gaming, stranger, ajnabi, password, otp, mobile, surakshit, social media, सुरक्षित, गेम, अजनबी',
  },
  {
    ...{ slug: 'helplines', topic: 'helpline', source: numbers },
    en: ['Which number do I call?', 'Choose the number that fits what has happened. In danger, call first; you can write to us afterwards.'],
    hi: ['किस नंबर पर फ़ोन करें?', 'जो हुआ है, उससे मेल खाता नंबर चुनें। ख़तरा हो तो पहले फ़ोन करें; हमें बाद में भी लिख सकते हैं।'],
    keywords: 'tele manas, telemanas, 14416, टेली मानस, helpline, number, phone, call, childline, 1098, 112, emergency, police number, ambulance, madad, हेल्पलाइन, नंबर, फोन',
  },
  {
    ...{ slug: 'track', topic: 'rights', source: commission },
    en: [
      'How do I learn what became of my complaint?',
      'Keep the code from the end of your chat. Write to Bal Mitra and choose “my reports”, or enter the code on the status page. You are told when action starts, when it ends and when there is a question.',
    ],
    hi: [
      'मेरी शिकायत का क्या हुआ, कैसे पता चले?',
      'चैट के अंत में मिला कोड सँभालें। बाल मित्र को लिखें और “मेरी शिकायतें” चुनें, या स्थिति वाले पन्ने पर कोड डालें। कार्रवाई शुरू होने, ख़त्म होने और कोई सवाल होने पर आपको बताया जाता है।',
    ],
    keywords: 'status, track, code, meri shikayat, kya hua, complaint status, follow up, स्थिति, कोड, शिकायत',
  },
]
