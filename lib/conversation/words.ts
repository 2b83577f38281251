/** Words of people, not of ours: what they type for the same thing. A whole message must equal one of them. */

export const commands = {
  back: ['back', 'go back', 'पीछे', 'पीछे जाएँ', 'वापस', 'peeche', 'piche', 'peechhe', 'pichhe', 'wapas', 'vapas'],
  skip: ['skip', 'pass', 'next', 'छोड़ें', 'छोड़ो', 'छोड़िए', 'छोड़ दें', 'आगे', 'आगे बढ़ें', 'chhode', 'chhoden', 'chode', 'choden', 'chhodo', 'chodo', 'chhod do', 'aage'],
  cancel: ['cancel', 'रद्द', 'रद्द करें', 'रद्द करो', 'कैंसिल', 'कैंसल', 'radd', 'rad karo', 'radd karo', 'radd kare', 'cancel karo', 'cancel kare', 'cancel report'],
  menu: ['menu', 'main menu', 'home', 'मेनू', 'मेन्यू', 'मुख्य मेनू', 'मीनू', 'menyu', 'meenu'],
  help: ['help', 'मदद', 'सहायता', 'मदद करें', 'हेल्प', 'madad', 'maddad', 'sahayata', 'sahayta', 'kaise', 'कैसे'],
  language: ['language', 'change language', 'lang', 'भाषा', 'भाषा बदलें', 'bhasha', 'bhasa', 'basha', 'bhasha badle', 'bhasha badlen'],
  hindi: ['hindi', 'हिन्दी', 'हिंदी', 'हिन्दी में', 'hindi me', 'hindi mein', 'in hindi'],
  english: ['english', 'inglish', 'angrezi', 'angreji', 'अंग्रेज़ी', 'अंग्रेजी', 'इंग्लिश', 'in english', 'english me', 'english mein'],
  otherLanguage: ['bhojpuri', 'भोजपुरी', 'urdu', 'उर्दू', 'اردو', 'bengali', 'bangla', 'बांग्ला', 'বাংলা', 'punjabi', 'ਪੰਜਾਬੀ', 'marathi', 'gujarati', 'tamil', 'telugu', 'nepali', 'awadhi', 'अवधी', 'maithili', 'मैथिली'],
  emergency: ['112', 'dial 112', 'call 112', 'emergency', 'emergency number', 'helpline', 'helplines', 'हेल्पलाइन', 'आपात', 'आपातकाल', 'इमरजेंसी', 'imergency', 'emergancy'],
  stop: ['stop', 'unsubscribe', 'stop messages', 'स्टॉप', 'रोकें', 'रोको', 'बंद करो', 'बंद करें', 'संदेश बंद करें', 'roko', 'band karo', 'band kare', 'band karen'],
  delete: ['delete', 'delete me', 'delete my data', 'erase', 'डिलीट', 'मिटाएँ', 'मिटाओ', 'मिटा दें', 'मिटा दो', 'हटाएँ', 'हटाओ', 'mitao', 'mita do', 'mitaye', 'hatao', 'delete karo', 'delete kare'],
  mine: ['my reports', 'my report', 'my complaints', 'status', 'मेरी रिपोर्ट', 'मेरी रिपोर्टें', 'मेरी शिकायत', 'मेरी शिकायतें', 'स्थिति', 'meri report', 'meri shikayat', 'meri reports', 'sthiti'],
  finish: ['finish', 'finish now', 'that is all', 'thats all', 'send now', 'बस', 'बस इतना ही', 'समाप्त', 'bas', 'bas itna hi', 'samapt'],
  again: ['continue', 'go on', 'जारी रखें', 'जारी', 'jari rakhe', 'jaari rakhen'],
  startAgain: ['start again', 'start over', 'restart', 'फिर से शुरू', 'नए सिरे से', 'नई शुरुआत', 'fir se shuru', 'phir se shuru', 'naye sire se'],
} as const satisfies Record<string, readonly string[]>

/** Words for the shared answers, by option id. */
export const optionWords: Record<string, readonly string[]> = {
  yes: ['yes', 'y', 'yeah', 'हाँ', 'हा', 'जी', 'जी हाँ', 'हाँ जी', 'ha', 'haan', 'han', 'hanji', 'haanji', 'ji', 'ji haan', 'ji ha'],
  no: ['no', 'n', 'nope', 'नहीं', 'ना', 'नही', 'जी नहीं', 'nahi', 'nahin', 'nai', 'na', 'ji nahi'],
  unknown: ['do not know', 'dont know', 'not sure', 'no idea', 'पता नहीं', 'मालूम नहीं', 'पता नही', 'नहीं पता', 'pata nahi', 'pata nahin', 'nahi pata', 'malum nahi', 'maloom nahi'],
  now: ['now', 'right now', 'अभी', 'इसी समय', 'abhi'],
  today: ['आज', 'aaj'],
  regularly: ['daily', 'every day', 'रोज', 'रोज़', 'हमेशा', 'अक्सर', 'roj', 'roz', 'hamesha', 'aksar'],
  only_me: ['only i', 'me', 'सिर्फ मैं', 'मैं', 'sirf main', 'keval main', 'main'],
  done: ['done', 'ready', 'हो गया', 'पूरा', 'बस', 'ho gaya', 'hogaya', 'pura', 'bas', 'no', 'नहीं', 'nahi', 'skip'],
  send: ['send', 'भेजें', 'भेजो', 'भेज दें', 'भेज दो', 'bhejo', 'bheje', 'bhejen', 'bhej do', 'yes', 'हाँ', 'haan', 'ha'],
  right: ['yes', 'ok', 'correct', 'right', 'हाँ', 'सही', 'सही है', 'ठीक', 'ठीक है', 'haan', 'ha', 'sahi', 'sahi hai', 'thik', 'thik hai', 'theek hai'],
  go: ['ok', 'yes', 'i understand', 'understood', 'ठीक', 'ठीक है', 'हाँ', 'समझ गया', 'समझ गई', 'आगे', 'thik hai', 'theek hai', 'haan', 'ha', 'samajh gaya', 'samajh gayi', 'aage', 'next', 'go on', 'continue'],
  report: ['report', 'new report', 'complaint', 'रिपोर्ट', 'सूचना', 'शिकायत', 'सूचना देनी है', 'शिकायत करनी है', 'soochna', 'suchna', 'shikayat', 'sikayat', 'shikayat karni hai', 'report karna hai'],
  keep: ['no', 'नहीं', 'nahi', 'na'],
  erase: ['yes', 'हाँ', 'haan', 'ha'],
  other: ['other', 'अन्य', 'कोई और', 'anya'],
}

/** From 1 on. "do" and "das" are Hindi for two and ten; "one" to "ten" are read too. */
export const numberWords: readonly (readonly string[])[] = [
  ['one', 'ek', 'एक', 'pehla', 'pahla', 'पहला', 'first'],
  ['two', 'do', 'दो', 'dusra', 'doosra', 'second'],
  ['three', 'teen', 'tin', 'तीन', 'teesra', 'तीसरा', 'third'],
  ['four', 'char', 'chaar', 'चार', 'चौथा', 'fourth'],
  ['five', 'paanch', 'panch', 'पाँच', 'पांचवां', 'fifth'],
  ['six', 'chhah', 'chhe', 'che', 'cheh', 'छह', 'छः', 'छ', 'sixth'],
  ['seven', 'saat', 'सात', 'seventh'],
  ['eight', 'aath', 'आठ', 'eighth'],
  ['nine', 'nau', 'नौ', 'ninth'],
  ['ten', 'das', 'dus', 'दस', 'tenth'],
]

export const greetings = [
  ...['hi', 'hello', 'helo', 'hey', 'hlo', 'hlw', 'hllo', 'namaste', 'namastey', 'namaskar', 'namaskaar', 'pranam', 'parnam', 'pranaam', 'salam', 'adab', 'aadab', 'assalamualaikum', 'start', 'shuru', 'hola'],
  ...['नमस्ते', 'नमस्कार', 'प्रणाम', 'हेलो', 'हैलो', 'हलो', 'हाय', 'सलाम', 'आदाब', 'शुरू', 'हाई'],
  ...['হ্যালো', 'হাই', 'নমস্কার', 'ਹੈਲੋ', 'ਨਮਸਤੇ', 'નમસ્તે', 'હેલો', 'ନମସ୍କାର', 'வணக்கம்', 'నమస్కారం', 'నమస్తే', 'ನಮಸ್ಕಾರ', 'ನಮಸ್ತೆ', 'നമസ്കാരം', 'ہیلو', 'سلام', 'آداب', 'نمستے', 'مرحبا', 'привет', '你好', 'こんにちは'],
] as const

export const greetingPhrases = [
  ...['good morning', 'good afternoon', 'good evening', 'good night', 'gm', 'ram ram', 'radhe radhe', 'jai hind', 'jay hind', 'jai shri ram', 'jai bhim', 'jai mata di', 'sat sri akal', 'as salam alaikum', 'assalam walekum', 'assalamu alaikum'],
  ...['राम राम', 'राधे राधे', 'जय हिन्द', 'जय हिंद', 'जय श्री राम', 'जय भीम', 'सुप्रभात', 'शुभ प्रभात', 'गुड मॉर्निंग', 'ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ', 'السلام عليكم', 'السلام علیکم', 'অাসসালামু আলাইকুম'],
] as const

export const fillers = ['sir', 'ji', 'jee', 'madam', 'mam', 'bhai', 'bhaiya', 'there', 'dear', 'team', 'bot', 'mitra', 'police', 'good', 'morning', 'evening', 'सर', 'जी', 'भाई', 'भैया', 'साहब', 'मैडम', 'मित्र', 'को', 'sab', 'saheb', 'sahab'] as const

export const chatter = [
  ...['ok', 'okay', 'k', 'okk', 'thanks', 'thank you', 'thankyou', 'thanku', 'thx', 'ty', 'thank u', 'good', 'nice', 'great', 'hmm', 'hm', 'bye', 'welcome', 'thik hai', 'theek hai', 'thik', 'achha', 'accha', 'dhanyawad', 'dhanyavad', 'shukriya'],
  ...['ठीक', 'ठीक है', 'अच्छा', 'धन्यवाद', 'शुक्रिया', 'ओके', 'थैंक्यू', 'थैंक यू', 'हम्म', 'बढ़िया'],
] as const
