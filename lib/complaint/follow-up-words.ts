/** Spellings that differ only by nukta (फ़, फ) or by chandrabindu (ँ, ं) become one. */
export const oneSpelling = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')

const bounded = (alternatives: string[]) => `(?<![\\p{L}\\p{M}\\d])(?:${oneSpelling(alternatives.join('|'))})(?![\\p{L}\\p{M}\\d])`

/** Patterns for a text already made plain: small letters, ASCII digits, one spelling. `\b` knows only Latin, hence this. */
const word = (...alternatives: string[]) => new RegExp(bounded(alternatives), 'u')

const endings = 'com|net|org|in|gov|nic|io|me|co|info|biz|app|dev|xyz|online|site|link|live|shop|top|club|page|ly|gl|gd|to|be|tv|us|uk|ru|cn|pk|bd|np|भारत'

export const links = [
  /(?:h[tx]{2}ps?|ftp|file|data|javascript|intent|upi|tel|mailto|whatsapp|tg|sms)\s*:/,
  /:\s*\/\s*\//,
  word('www\\d?', 'links?', 'urls?', 'web ?sites?', 'qr(?: ?code| ?कोड)?', 'लिंक', 'वेबसाइट', 'क्यूआर(?: कोड)?'),
  /[\p{L}\p{M}\d-]\s?\.\s?(?:com|net|org|gov|nic|xyz|ly|info)(?![\p{L}\p{M}\d])/u,
  new RegExp(`[\\p{L}\\p{M}\\d-](?:\\.|\\s?[\\[({]\\s?(?:\\.|dot|डॉट)\\s?[\\])}]\\s?|\\s(?:dot|डॉट)\\s)(?:${endings})(?![\\p{L}\\p{M}\\d])`, 'u'),
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
]

const digitWords =
  'zero|one|two|three|four|five|six|seven|eight|nine|double|triple|shunya|sunya|ek|do|teen|tin|chaar|char|paanch|panch|chhah|chhe|che|saat|sat|aath|ath|nau|no|शून्य|एक|दो|तीन|चार|पांच|पाँच|छह|छः|सात|आठ|नौ|ज़ीरो|जीरो|डबल'

export const contacts = [
  /(?:\d[\s().,+_/-]{0,3}){8,}/,
  new RegExp(`(?:(?:${digitWords})[\\s,-]+){7,}`, 'u'),
  /[\p{L}\p{M}\d._%+-]\s?(?:@|[[({]\s?at\s?[\])}])\s?[\p{L}\d-]/u,
  word(
    'e-?mail',
    'gmail',
    'insta(?:gram)?',
    'facebook',
    'telegram',
    'twitter',
    'snapchat',
    'upi',
    'paytm',
    'google ?pay',
    'gpay',
    'phone ?pe',
    'aadhaa?r',
    'adhaa?r',
    'pan card',
    'otp',
    'ifsc',
  ),
  word('ई-?मेल', 'जीमेल', 'इंस्टा(?:ग्राम)?', 'फेसबुक', 'टेलीग्राम', 'यूपीआई', 'पेटीएम', 'फोन ?पे', 'आधार (?:कार्ड|नंबर|संख्या)', 'पैन कार्ड', 'ओटीपी'),
]

export const files = [
  word('attach(?:ed|ment|ments|ing)?', 'download(?:ed|ing)?', 'install(?:ed|ing)?', 'apk', 'click(?:ed|ing)?', 'open (?:the|this) (?:file|photo|pdf|document)'),
  word('अटैच\\S*', 'संलग्न', 'डाउनलोड', 'इ(?:ं|न्)स्टॉल', 'क्लिक', 'एपीके'),
]

export const you = word(
  '(?:you|your|yours|yourself|u|ur|urself|ya)',
  '(?:आप|आपका|आपकी|आपके|आपको|आपसे|आपने|आपमें|तुम|तुम्हारा|तुम्हारी|तुम्हारे|तुम्हें|तू|तेरा|तेरी|अपना|अपनी|अपने|स्वयं|खुद|ख़ुद)',
  '(?:aa?p|aa?p[kn]a|aa?p[kn]i|aa?pk[eo]|aa?pne|aa?pse|tum|tumhara|tumhari|tumhare|tumhe|tera|teri|khud)',
)

/** What identifies or exposes a person, when the sentence also speaks of "you". */
export const exposing = word(
  'names?|surname|nick ?name|initials|identity|identif\\w*|id|id card|voter id|selfie|face|caste|religion|age|gender|profession|occupation|job|employer|family|fathers?|mothers?|husband|wife|brothers?|relatives?|related|relation\\w*|neighbou?r\\w*',
  'address|home|house|live|lives|living|reside\\w*|stay|staying|born|village are|village do|where are|located',
  'numbers?|phone|mobile|sim|contact|call|ring|whats ?app|meet|meeting|visit|station|chowki|statement|witness|testify|sign|appear|in person|come forward|face to face|court',
  '(?:नाम|उपनाम|पहचान|परिचय|सेल्फी|चेहरा|जाति|धर्म|मजहब|उम्र|आयु|पेशा|नौकरी|परिवार|पिता|माता|पति|पत्नी|भाई|रिश्तेदार|रिश्ता|संबंध|पड़ोसी|पड़ोस|बाप)',
  '(?:पता(?!\\s*(?:है|हैं|था|थी|चल|चला|नहीं|हो))|घर|मकान|रहते|रहती|रहता|निवास|निवासी|ठिकाना|लोकेशन|कहाँ से|कहां से|कहाँ के|कहां के|किस गाँव|किस गांव|कौन से गाँव|कौन से गांव)',
  '(?:नंबर|नम्बर|फोन|मोबाइल|सिम|संपर्क|सम्पर्क|कॉल|बात कर|बात हो|मिल|मिलना|मिलें|मिलिए|मिलने|मुलाकात|थाने|थाना|चौकी|बयान|गवाह|गवाही|हस्ताक्षर|सामने|व्हाट्सएप|व्हाट्सऐप|कार्यालय|अदालत)',
  'na+m|pehcha+n|pahcha+n|parichay|chehra|ja+ti|dharm|uma?r|pesha|naukri|pariva+r|pita|baap|pati|patni|bhai|rishteda+r|rishta|padosi',
  'pata(?!\\s*(?:hai|he|h|tha|thi|chal\\w*|nahi|ho))|ghar|maka+n|rehte|rahte|rehti|rahti|rahta|rehta|niwas|niwasi|thika+na|kaha+n? se|kaha+n? ke|kis gaon|kaun se gaon|konse gaon',
  'nambar|nmbr|sampark|baat kar\\w*|baat ho|mil|milo|milna|milne|miliye|mulaqat|thane|thana|baya+n|gawa+h|gava+h|gawahi|dastakhat|samne|karyalay',
)

const things = 'vehicle|truck|lorry|car|bike|motor ?cycle|tractor|jeep|pickup|scooter|auto|bus|van|boat|plate|registration|gaa?di|gari|ga+ri'
const thingsHi = 'गाड़ी|गाड़ियों|वाहन|ट्रक|कार|बाइक|मोटरसाइकिल|ट्रैक्टर|जीप|पिकअप|स्कूटी|ऑटो|बस|नाव|डंपर|डम्पर'
const people =
  'owner|seller|driver|dealer|supplier|leader|gang|man|men|woman|person|people|suspect|accused|agent|shop|shopkeeper|hotel|place|village|spa|brand|river|ghat|road|contractor|buyer|boss|organiser|organizer|constable|officer|inspector|group|victim|child|children|girl|boy|witnesses'
const peopleHi =
  'मालिक|चालक|ड्राइवर|विक्रेता|आदमी|आदमियों|व्यक्ति|लोग|लोगों|आरोपी|अपराधी|सरगना|एजेंट|दलाल|दुकान|दुकानदार|होटल|जगह|गाँव|गांव|ठेकेदार|गिरोह|नदी|घाट|सिपाही|दरोगा|पुलिसकर्मी|खरीदार|वाले|वालों|लड़की|लड़के|बच्चे|बच्चों|महिला|महिलाओं|इलाके|मोहल्ले|अड्डे|संदिग्ध'
const peopleMix =
  'malik|driver|chalak|aadmi|admi|vyakti|log|logon|aaropi|sargana|agent|dalal|dukan|dukandar|hotel|jagah|gaon|thekedar|giroh|sipahi|daroga|wale|walon|ladki|ladke|bachche|mahila|adde|bechne wale'
const third = `(?:his|her|their|its|whose|(?:the|that|this|these|those|any|each|which)(?: [a-z]+){0,2} (?:${people})(?:'?s)?)`
const thing =
  '(?:real |nick ?|full |phone |mobile )?(?:names?|numbers?|phone|mobile|house|home|address|family|brothers?|relatives?|job|age|identity|face|caste|religion|village|whats ?app)'

/** The same words about somebody else or something else: set aside before looking for what identifies the informer. */
export const aboutOthers = new RegExp(
  bounded([
    `${third} ${thing}`,
    `${thing} of (?:the|that|this|these|those|any|each|his|her|their|its)(?: [a-z]+){0,2} (?:${people}|${things})s?`,
    `(?:${things})(?:'?s)?(?: registration| plate)? numbers?|number plate|numbers? (?:of|on) (?:the|that|this) (?:${things})|how many|which number`,
    `(?:he|she|they|it|who|people|men|suspects?|(?:the|that) (?:${people}))(?: \\w+)? (?:live|lives|living|stay|stays|staying|meet|meets|reside|resides|call|calls|visit|visits)`,
    '(?:the|that|this|which|whose|a|any|some|same) (?:\\w+ )?(?:house|home|phone|meeting|station|court|village)',
    '(?:at|in|near|from|by) (?:\\w+ )?(?:station|court)(?! (?:to|and))',
    `(?:${thingsHi})(?: का| के| की)? (?:पूरा )?(?:नंबर|नम्बर)`,
    `(?:उस|उन|इस|इन|उसका|उनका|उसके|उनके|उसकी|उनकी|इनका|इनके|किसका|किसके|जिसका|(?:${peopleHi}) (?:का|के|की))(?: [\\p{L}\\p{M}]+)?(?: (?:का|के|की))? (?:नाम|पता|घर|मकान|फोन|मोबाइल|नंबर|परिवार|भाई|रिश्तेदार|ठिकाना|पहचान|उम्र|चेहरा|हुलिया)`,
    '(?:वे|वो|वह|ये|लोग|कहाँ|कहां) (?:[\\p{L}\\p{M}]+ )?(?:रहते|रहता|रहती|मिलते) (?:हैं|है)',
    '(?:किस|उस|इस|एक|कौन से|कौन सी) (?:घर|मकान|थाने|फोन|नंबर)',
    `(?:${things})(?: ka| ke| ki)? (?:pura |poora )?(?:number|nambar|no)`,
    `(?:us|un|is|in|uska|unka|uske|unke|uski|unki|inka|kiska|jiska|(?:${peopleMix}) k[aei])(?: [a-z]+)?(?: k[aei])? (?:naam|nam|pata|ghar|makan|phone|mobile|number|pariva+r|bhai|rishteda+r|thikana|pehcha+n|umar|chehra|huliya)`,
    '(?:we|wo|woh|ye|log|kahan|kaha) (?:[a-z]+ )?(?:rehte|rahte|rahta|rehta|milte) (?:hain|hai|h)',
    '(?:kis|us|is|ek|kaun se|kaunse) (?:ghar|makan|thane|phone|number)',
  ]),
  'gu',
)

/** Identity, calls and meetings, whatever else the sentence says. */
export const bold = [
  word(
    'who (?:are|r|is) (?:you|u|this|it|there|writing|sending)',
    'who (?:you|u) (?:are|r)',
    'introduce yourself',
    'reveal (?:yourself|who)',
    '(?:your|ur) (?:\\w+ )?names?',
    'how old are (?:you|u)',
    'what do (?:you|u) do',
    'where (?:do|did) (?:you|u) (?:work|study|live|stay)',
  ),
  word(
    '(?:your|ur) (?:\\w+ )?(?:village|mohalla|area|colony|locality|lane|street|town|work|workplace|office|shop|school|college|photo|picture|location|house|home|address)',
    '(?:photo|picture) of (?:you|yourself)',
    '(?:live|current) location',
  ),
  word(
    'are (?:you|u) (?:a |an |the |from |at |in )?(?:from|local|resident|relative|neighbou?r|villager|man|woman|male|female|boy|girl|student|teacher|shopkeeper|driver|employee|police ?man|home|family|member|there now)',
    'do (?:you|u) (?:live|work|stay|belong)',
  ),
  word(
    '(?:call|ring|phone|meet|contact|message|text|whats ?app) (?:me|us)',
    'missed call',
    '(?:can|could|may|shall|should) (?:we|i) (?:\\w+ )?(?:talk|speak|call|meet|visit|come|phone|know who)',
    '(?:talk|speak) (?:to|with) (?:you|us|me)',
    'come (?:to|and|down) (?:\\w+ )?(?:\\w+ )?(?:police|thana|station|office|meet|chowki|court)',
    'visit (?:the |our )?(?:\\w+ )?(?:station|office|thana)',
  ),
  word(
    '(?:send|share|give|tell|provide|write|type)(?: \\w+){0,4} (?:phone|mobile|contact|whats ?app)(?: (?:number|no))?',
    '(?:send|share|give)(?: me| us)? (?:live |current |your |a |the )?location(?! of)',
    '(?:name|identity|number|address) of (?:the )?(?:informer|informant|sender|reporter|complainant|writer|person (?:who is )?(?:writing|sending|reporting))',
    "(?:informer|informant|sender|complainant|writer)'?s? (?:\\w+ )?(?:name|identity|number|address)",
  ),
  word(
    'आप कौन',
    'कौन (?:हैं|हो) (?:आप|तुम)',
    'तुम कौन',
    '(?:आप|तुम) (?:[\\p{L}\\p{M}]+ )?क्या (?:काम )?करते',
    '(?:आप|तुम) (?:कहाँ|कहां) (?:काम|पढ़\\S*|रह\\S*)',
    'कितने साल के',
    'आप (?:एक )?(?:पुरुष|महिला|लड़का|लड़की|छात्र|शिक्षक|विद्यार्थी|दुकानदार|स्थानीय|गाँव के|गांव के)',
    '(?:आपका|आपके|आपकी|अपना|अपने|अपनी|तुम्हारा|तुम्हारे) (?:[\\p{L}\\p{M}]+ )?(?:गाँव|गांव|मोहल्ला|मोहल्ले|गली|दुकान|दफ्तर|स्कूल|फोटो|तस्वीर|लोकेशन|काम)',
  ),
  word(
    'मिस्ड कॉल',
    '(?:मुझे|हमें|हमको|मुझको|मुझसे|हमसे|हम|मैं)(?: [\\p{L}\\p{M}]+){0,3} (?:कॉल|फोन|मिलिए|मिलें|मिलो|मिल|मिलना|मिलने|बात|संपर्क|सम्पर्क)',
    '(?:मोबाइल|फोन|व्हाट्सएप|व्हाट्सऐप|संपर्क)(?: (?:नंबर|नम्बर))?(?: [\\p{L}\\p{M}]+){0,2} (?:दें|दीजिए|दो|बताएं|बताइए|बताएँ|भेजें|भेजिए|लिखें|लिखिए)',
    '(?:थाने|चौकी|कार्यालय|दफ्तर)(?: [\\p{L}\\p{M}]+){0,2} (?:आएं|आएँ|आइए|आओ|आ)',
    '(?:सूचना देने वाले|शिकायतकर्ता|मुखबिर|भेजने वाले|लिखने वाले)(?: का| की| के) (?:[\\p{L}\\p{M}]+ )?(?:नाम|पता|पहचान|नंबर|फोन)',
  ),
  word(
    '(?:aap|ap|tum) (?:\\w+ )?(?:kaun|kon)',
    '(?:kaun|kon) (?:ho|hain|hai|h) (?:aap|ap|tum)',
    '(?:aap|ap|tum) (?:\\w+ )?kya (?:kaam |kam )?karte',
    '(?:aap|ap|tum) kaha+n? (?:kaam|kam|padh|reh|rah)\\w*',
    'kitne saal ke',
    '(?:aap|ap) (?:ek )?(?:purush|mahila|ladka|ladki|student|teacher|dukandar|local|gaon ke)',
    '(?:aa?pka|aa?pke|aa?pki|aa?pna|aa?pne|aa?pni|tumhara|tumhare|tumhari) (?:\\w+ )?(?:gaon|mohalla|gali|dukan|daftar|office|school|photo|location|kaam|kam)',
  ),
  word(
    '(?:mujhe|mujhse|hume|humko|hamein|hame|humse|hum|main)(?: \\w+){0,3} (?:call|phone|mil|milo|milna|miliye|milein|baat|sampark)',
    '(?:mobile|phone|whats ?app)(?: (?:number|no|nambar))?(?: \\w+){0,2} (?:do|de|dijiye|dedo|batao|bata|bataye|bataiye|bhejo|bhejiye|bhejein|likho|likhiye)',
    '(?:thane|chowki|office|karyalay)(?: \\w+){0,2} (?:aao|aaiye|aa|aayein|aye)',
    '(?:location|lokeshan) (?:bhej\\w*|share|send)',
  ),
]
