/** What simulated people tell of children, in few words and never the details: Hindi, English. */
export const told: Record<string, readonly [string, string][]> = {
  CRUELTY: [
    ['पड़ोस में एक बच्चे को रोज़ शाम को बहुत मारते हैं, रोने की आवाज़ आती है', 'A child next door is beaten every evening, one hears the crying'],
    ['मेरे चाचा मुझे खाना नहीं देते और कमरे में बंद कर देते हैं', 'My uncle gives me no food and locks me in a room'],
  ],
  SEXUAL: [
    ['एक आदमी मेरे साथ ग़लत करता है, मुझे डर लगता है', 'Somebody does wrong things to me and I am afraid'],
    ['मेरी छात्रा ने बताया कि घर में कोई उसे तंग करता है', 'A pupil told me that somebody at home troubles her'],
  ],
  CORPORAL: [
    ['गणित के सर ने छड़ी से मारा, हाथ सूज गया', 'The maths teacher hit with a stick, the hand is swollen'],
    ['क्लास में सबके सामने घंटों खड़ा रखा जाता है', 'Children are made to stand for hours before the class'],
  ],
  ONLINE: [['कोई मेरी फ़ोटो फैलाने की धमकी दे रहा है', 'Somebody threatens to spread my photo']],
  LABOUR: [
    ['ढाबे पर तीन छोटे बच्चे रात तक बर्तन धोते हैं', 'Three small children wash dishes at an eatery until night'],
    ['एक घर में 11 साल की लड़की काम करती है, बाहर नहीं निकलने देते', 'A girl of 11 works in a house and is not let out'],
  ],
  MARRIAGE: [['अगले हफ़्ते 15 साल की लड़की की शादी है', 'A girl of 15 is to be married next week']],
  BEGGING: [['चौराहे पर एक औरत छोटे बच्चों से भीख मँगवाती है', 'A woman makes small children beg at the junction']],
  MISSING: [['बाज़ार में एक छोटा बच्चा अकेला मिला है', 'A small child was found alone at the market']],
  DRUGS: [['स्कूल के गेट पर दो लोग बच्चों को नशे की चीज़ बेचते हैं', 'Two people sell drugs to children at the school gate']],
  ADMIT: [
    ['ड्रॉ में नाम आया पर स्कूल दाखिला नहीं दे रहा', 'The draw gave us the school, but it refuses admission'],
    ['ईडब्ल्यूएस सीट के लिए स्कूल पैसे माँग रहा है', 'The school asks for money for an EWS seat'],
  ],
  SCHOOL: [
    ['फ़ीस न देने पर टीसी रोक ली है', 'The transfer certificate is held back over fees'],
    ['स्कूल में लड़कियों का शौचालय बंद है', 'The girls’ toilet of the school is locked'],
  ],
  HEALTH: [['आंगनवाड़ी में दो महीने से खाना नहीं आया', 'The Anganwadi has had no food for two months']],
  CCI: [['गृह में बच्चों को ठीक से खाना नहीं मिलता और डाँटा जाता है', 'Children of the home get too little food and are shouted at']],
  POLICE: [['थाने में बच्चे को घंटों बिठाए रखा', 'A child was kept sitting at the station for hours']],
  DISABLE: [['स्कूल ने कहा कि दिव्यांग बच्चे को नहीं रख सकते', 'The school said it cannot keep a disabled child']],
  SOS: [['पुल के नीचे दो बच्चे भूखे और अकेले हैं', 'Two children under the bridge are hungry and alone']],
  MIND: [['मन बहुत उदास रहता है, किसी से कह नहीं पाता', 'I feel very sad and cannot tell anybody']],
}

/** How often each head is told, roughly. */
export const shares: readonly (readonly [string, number])[] = [
  ['CRUELTY', 18],
  ['SEXUAL', 13],
  ['CORPORAL', 13],
  ['ADMIT', 13],
  ['LABOUR', 10],
  ['SCHOOL', 8],
  ['ONLINE', 5],
  ['MARRIAGE', 4],
  ['BEGGING', 4],
  ['SOS', 4],
  ['CCI', 4],
  ['HEALTH', 3],
  ['MISSING', 3],
  ['DRUGS', 3],
  ['DISABLE', 3],
  ['MIND', 2],
  ['POLICE', 2],
] // one pair a line

/** The first body that each head goes to. */
export const bodyOf: Record<string, string> = {
  ...{ CRUELTY: 'cwc', SEXUAL: 'sjpu', CORPORAL: 'education', ONLINE: 'cyber_cell', LABOUR: 'labour', MARRIAGE: 'cmpo', BEGGING: 'cwc', MISSING: 'thana', DRUGS: 'thana' },
  ...{ ADMIT: 'education', SCHOOL: 'education', HEALTH: 'wcd', CCI: 'dcpu', POLICE: 'sjpu', DISABLE: 'education', SOS: 'dcpu', MIND: 'dcpu' },
}

/** Those bodies as the commission's staff write them on a record. */
export const officeOf: Record<string, string> = {
  ...{ cwc: 'बाल कल्याण समिति', sjpu: 'विशेष किशोर पुलिस इकाई', education: 'शिक्षा निदेशालय, ज़ोन कार्यालय', cyber_cell: 'साइबर सेल', labour: 'श्रम विभाग' },
  ...{ cmpo: 'बाल विवाह निषेध अधिकारी', thana: 'थाना', wcd: 'महिला एवं बाल विकास विभाग', dcpu: 'ज़िला बाल संरक्षण इकाई' },
}
