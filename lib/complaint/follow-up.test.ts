import { describe, expect, it } from 'vitest'
import { questionLimit, questionRefusal } from './follow-up'

const times = (frames: readonly string[], fillings: readonly string[]) => frames.flatMap((frame) => fillings.map((filling) => frame.replace('_', filling)))

const urls = times(
  ['Please see _ and tell us if this is the man', 'Open _', 'कृपया _ देखें', 'yahan dekhiye _ aur batao', '_'],
  [
    'https://up.police.in/x',
    'HTTP://1.2.3.4/a',
    'www.trackme.com',
    'bit.ly/3xYz',
    'wa.me/919876543210',
    't.me/joinchat',
    'hxxps://evil[.]com',
    'evil dot com',
    'evil[dot]in',
    'ev\u200bil.com',
    'ｅｖｉｌ．ｃｏｍ',
    'photos . com',
    '103.21.44.9',
    'example.org.in/page',
    'जांच।com',
    'intent://scan',
    'police.gov.in',
    'पुलिस.भारत',
  ],
)

const identity = [
  ...times(
    ['_?', 'Please tell us, _?', 'For the record, _. It stays secret'],
    [
      'what is your name',
      'who are you',
      'what is your good name',
      'where do you live',
      'which village are you from',
      'what is your address',
      'how old are you',
      'what work do you do and where is your shop',
      'are you a neighbour of the accused',
      'what is your father’s name',
      'can you come to the police station',
      'can we meet you',
      'can you give a statement as a witness',
      'what is your phone number',
      'which phone do you use',
      'can I call you',
      'are you a man or a woman',
      'what is your caste',
      'are you related to him',
      'is it near your house',
      'who else in your family knows',
      'can you send your live location',
      'may we speak to you',
      'what do you do for a living',
      'were you standing at your door',
      'what is your relation with him',
      'is your shop nearby',
    ],
  ),
  ...times(
    ['_?', 'कृपया बताइए, _?', 'गोपनीय रहेगा, _'],
    [
      'आपका नाम क्या है',
      'आप कौन हैं',
      'आप कहाँ रहते हैं',
      'आपका घर कहाँ है',
      'आप किस गाँव के हैं',
      'आपका मोबाइल नंबर क्या है',
      'आपका फ़ोन नंबर दीजिए',
      'क्या आप थाने आ सकते हैं',
      'क्या आप हमसे मिल सकते हैं',
      'आपके पिता का नाम बताइए',
      'आपकी उम्र क्या है',
      'आपकी जाति क्या है',
      'अपना पता लिखिए',
      'आप क्या काम करते हैं',
      'क्या आप गवाही देंगे',
      'क्या हम आपसे बात कर सकते हैं',
      'मुझे कॉल करें',
      'अपनी पहचान बताइए',
      'क्या आप उसके पड़ोसी हैं',
      'आपके परिवार में कौन है',
      'क्या आपका कोई रिश्तेदार वहाँ है',
      'मिस्ड कॉल दीजिए',
    ],
  ),
  ...times(
    ['_?', 'please batao, _?', 'gupt rahega, _'],
    [
      'aapka naam kya hai',
      'aap kaun hain',
      'aap kahan rehte ho',
      'aapka ghar kahan hai',
      'aap kis gaon se ho',
      'apna mobile number do',
      'aapka phone number kya hai',
      'kya aap thane aa sakte hain',
      'aap humse mil sakte ho kya',
      'aapke pita ka naam',
      'apka nam batao',
      'aapki umar kya hai',
      'aapki jaati kya hai',
      'apna pata bhejiye',
      'aap kya kaam karte ho',
      'kya aap gawahi denge',
      'mujhe call karo',
      'apni pehchan batao',
      'aap uske padosi ho kya',
      'location bhejo apni',
      'tum kaun ho',
      'tumhara naam kya',
      'humse baat karo phone par',
    ],
  ),
]

const contact = times(
  ['Call _', 'Send it to _', '_ पर भेजिए', 'is par likho _'],
  [
    '98765 43210',
    '+91-9876543210',
    '९८७६५४३२१०',
    '9 8 7 6 5 4 3 2 1 0',
    'sp.jaunpur@gmail.com',
    'sho [at] up.nic',
    'nine eight seven six five four three two one zero',
    'नौ आठ सात छह पांच चार तीन दो एक शून्य',
  ],
)

const lures = times(
  ['_', 'Please _ and answer'],
  [
    'download this app',
    'see the attached photo',
    'open the file',
    'click here',
    'install the apk',
    'फोटो डाउनलोड करें',
    'यहाँ क्लिक कीजिए',
    'send it on telegram',
    'pay one rupee by upi',
    'tell us the OTP',
  ],
)

const adversarial = [...identity, ...contact, ...lures, ...urls]

const ordinary = [
  ...times(
    ['_?', 'Please tell us: _?', 'Thank you. _?'],
    [
      'At what time does the truck leave',
      'Which road does it take after the canal',
      'How many people are there at night',
      'What is the number of the truck',
      'Can you tell the vehicle number',
      'Do you know the owner’s name',
      'What is the name of the man who sells it',
      'Is the godown near a school',
      'On which days does it happen',
      'Is it still going on',
      'What colour is the tractor',
      'Did you see weapons',
      'How much does one packet cost',
      'Who brings the goods',
      'Where do they keep the machine',
      'Did it happen on 21/11/2026 or later',
      'Is the house made of brick',
      'Is there a landmark close by',
      'Is a child in danger there',
      'How many cattle were loaded',
      'Which thana is nearest to the place',
      'Do you know where the seller lives',
      'Have you seen the same car there before',
      'Is anyone ill after drinking it',
      'Can you send one more photo of the place',
      'Between 22:30 and 23:30, how many came',
      'Does the dealer use a mobile number to take orders',
      'Which shop in the market is it',
      'What did the constable say to the driver',
      'Was money given at the border post',
      'Do they come by boat. In which month',
      'How do you know that it is illegal',
      'What is written on the board of the hotel',
      'Is the door locked at night',
    ],
  ),
  ...times(
    ['_?', 'कृपया बताइए: _?', 'धन्यवाद। _?'],
    [
      'ट्रक किस समय निकलता है',
      'नहर के बाद कौन सा रास्ता लेता है',
      'रात में कितने लोग रहते हैं',
      'गाड़ी का नंबर क्या है',
      'क्या आपको गाड़ी का नंबर पता है',
      'क्या आपको उस आदमी का नाम पता है',
      'दुकान का नाम क्या है',
      'क्या गोदाम स्कूल के पास है',
      'किन दिनों में होता है',
      'क्या अभी भी चल रहा है',
      'ट्रैक्टर किस रंग का है',
      'क्या आपने हथियार देखे',
      'एक पाउच कितने का है',
      'माल कौन लाता है',
      'मशीन कहाँ रखते हैं',
      'क्या मकान पक्का है',
      'पास में कोई निशानी है',
      'क्या वहाँ कोई बच्चा खतरे में है',
      'कितने पशु लादे गए',
      'सबसे नज़दीक कौन सा थाना है',
      'क्या आपको पता है कि वह कहाँ रहता है',
      'क्या वही गाड़ी पहले भी देखी है',
      'पीने के बाद कोई बीमार है',
      'क्या जगह की एक और फोटो भेज सकते हैं',
      'बाज़ार में कौन सी दुकान है',
      'सिपाही ने ड्राइवर से क्या कहा',
      'क्या नाव से आते हैं',
      'दरवाज़ा रात में बंद रहता है',
      'होटल के बोर्ड पर क्या लिखा है',
      'उसका हुलिया कैसा है',
      'मालिक का नाम क्या है',
      'क्या आपको उनके सरगना का नाम मालूम है',
      'आपने यह कब देखा',
    ],
  ),
  ...times(
    ['_?', 'please bataiye: _?', 'dhanyavaad, _?'],
    [
      'truck kitne baje nikalta hai',
      'nahar ke baad kaun sa rasta leta hai',
      'raat mein kitne log rehte hain',
      'gaadi ka number kya hai',
      'kya aapko gaadi ka number pata hai',
      'kya aapko us aadmi ka naam pata hai',
      'dukan ka naam kya hai',
      'kya godam school ke paas hai',
      'kaun se din hota hai',
      'kya abhi bhi chal raha hai',
      'tractor kis rang ka hai',
      'kya aapne hathiyar dekhe',
      'ek pouch kitne ka hai',
      'maal kaun lata hai',
      'machine kahan rakhte hain',
      'paas mein koi nishani hai',
      'kitne pashu lade gaye',
      'sabse nazdeek kaun sa thana hai',
      'kya wahi gaadi pehle bhi dekhi hai',
      'peene ke baad koi bimar hai',
      'bazar mein kaun si dukan hai',
      'sipahi ne driver se kya kaha',
      'kya naav se aate hain',
      'darwaza raat mein band rehta hai',
      'uska huliya kaisa hai',
      'malik ka naam kya hai',
      'aapne yeh kab dekha',
      'kya jagah ki ek aur photo bhej sakte hain',
      'kis din zyada bhid hoti hai',
      'kitne paise lete hain',
      'border par kaun rokta hai',
      'kya bachche bhi kaam karte hain',
      'peti par kya likha hai',
    ],
  ),
]

describe('a question to the informer', () => {
  it('never carries a link, however it is written', () => {
    expect(urls.filter((text) => questionRefusal(text) === null)).toEqual([])
  })

  it('does not ask who he is, in English, Hindi or Hindi in Latin letters', () => {
    expect(adversarial.length).toBeGreaterThanOrEqual(300)
    const passed = adversarial.filter((text) => questionRefusal(text) === null)
    expect(passed.length / adversarial.length, passed.join(' | ')).toBeLessThanOrEqual(0.02)
  })

  it('may ask about the matter', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(300)
    const blocked = ordinary.filter((text) => questionRefusal(text) !== null)
    expect(blocked.length / ordinary.length, blocked.map((text) => `${text} ${questionRefusal(text)}`).join(' | ')).toBeLessThanOrEqual(0.05)
  })

  it('has words and an end', () => {
    for (const text of ['', '  ', '?!', '12']) expect(questionRefusal(text)).toBe('question_empty')
    expect(questionRefusal('a b '.repeat(200))).not.toBeNull()
    expect(questionRefusal('ab '.repeat(questionLimit))).toBe('question_long')
  })
})
