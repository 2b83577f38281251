/** What people type for each head, in Devanagari and in Latin letters. A whole message must equal one of them. */
export const synonyms = {
  CATTLE: words(
    'गौ तस्करी, गो तस्करी, गौतस्करी, पशु तस्करी, गाय तस्करी, गोवध, गौवध, गोकशी, गौकशी',
    'gau taskari, go taskari, pashu taskari, gay taskari, gaay taskari, gokashi, gaukashi, govadh, cow smuggling, cattle, cow slaughter, cattle smuggling cow slaughter',
  ),
  LIQUOR: words(
    'शराब, दारू, कच्ची, कच्ची शराब, अवैध शराब, नकली शराब, जहरीली शराब, देशी शराब, महुआ',
    'kachi, kachi daru, kachchi daru, bhatti, mahua daru, sharab, sharaab, daru, daaru, kachchi sharab, kacchi sharab, kachi sharab, avaidh sharab, nakli sharab, liquor, alcohol, hooch, illegal liquor, wine',
  ),
  DRUGS: words(
    'नशा, ड्रग्स, गांजा, स्मैक, हेरोइन, चरस, अफीम, नशे की गोली, नशे का कारोबार, मादक पदार्थ',
    'whitener, nasha ka samaan, nashe ka dhanda, goli bechta, injection, nasha, drugs, drug, ganja, gaanja, smack, smaik, heroin, charas, afeem, opium, nashe ki goli, narcotics, weed',
  ),
  ARMS: words(
    'हथियार, असलहा, अवैध असलहा, अवैध शस्त्र, तमंचा, कट्टा, पिस्तौल, कारतूस, हर्ष फायरिंग',
    'hathiyar, hathiyaar, aslaha, asalha, tamancha, katta, pistol, pistaul, kartoos, harsh firing, arms, guns, gun, weapons, weapon',
  ),
  MINING: words(
    'खनन, अवैध खनन, बालू, बालू खनन, मोरंग, मिट्टी खनन, ओवरलोड, ओवरलोडिंग',
    'khanan, avaidh khanan, balu, baalu, balu khanan, morang, mitti khanan, overload, mining, sand mining, illegal mining transport',
  ),
  FAKE: words(
    'जाली नोट, नकली नोट, फर्जी दस्तावेज, जाली दस्तावेज, फर्जी आधार, फर्जी मार्कशीट',
    'jali note, jaali note, nakli note, farji dastavej, farzi aadhar, fake note, fake notes, fake currency, fake documents, counterfeit',
  ),
  FOREST: words('वन अपराध, लकड़ी, लकड़ी तस्करी, पेड़ कटाई, शिकार, वन्यजीव, कछुआ तस्करी', 'lakdi, lakdi taskari, ped katai, shikar, kachhua, timber, wildlife, poaching, forest'),
  WOMEN: words(
    'छेड़छाड़, छेड़खानी, महिला अपराध, ईव टीजिंग, घरेलू हिंसा, दहेज, पति, पति मारता, पीछा करता, पीछा करते, बलात्कार, रेप',
    'pati, mera pati, mere pati, husband, my husband, picha karta, peecha karta, stalker, rape, balatkar, ched chad, chhed chhad, chhedchhad, chedchad, chhedkhani, chedkhani, mahila apradh, gharelu hinsa, dahej, harassment, eve teasing, stalking, molestation, domestic violence, women, offences against women',
  ),
  TRAFFICK: words(
    'मानव तस्करी, बाल तस्करी, महिला तस्करी, लड़की बेचना, बच्चा चोरी',
    'manav taskari, bal taskari, mahila taskari, bachcha chori, human trafficking, trafficking, child trafficking, women child trafficking',
  ),
  VICE: words('वेश्यावृत्ति, देह व्यापार, सेक्स रैकेट, अवैध स्पा, मसाज पार्लर', 'veshyavritti, deh vyapar, sex racket, spa, massage parlour, prostitution'),
  HEINOUS: words(
    'हत्या, मर्डर, लूट, डकैती, छिनैती, चेन स्नैचिंग, चोरी, कत्ल, सीसीटीवी',
    'hatya, murder, loot, lut, dakaiti, chhinaiti, chain snatching, snatching, katl, qatl, chori, robbery, theft, cctv, murder robbery snatching',
  ),
  WANTED: words('वांछित, फरार, इनामी, भगोड़ा, इनामी बदमाश', 'vanchhit, vanchit, farar, faraar, inami, bhagoda, wanted, absconder, fugitive'),
  EXTORT: words(
    'गुंडा, हफ्ता, हफ्ता वसूली, धमकी, पैसा मांगता, पैसे मांगता, पैसा मांगते, पैसे मांगते, रंगदारी, वसूली, जबरन वसूली, गुंडा टैक्स, फिरौती',
    'gunda, gundagardi, hafta, hafta vasuli, dhamki, paisa mangta, paise mangta, rupiya mangta, rupaye mangta, paisa mangte, paise mangte, protection money, rangdari, vasuli, wasuli, jabran vasuli, gunda tax, firauti, extortion, ransom',
  ),
  POLICE: words(
    'पुलिस, पुलिस भ्रष्टाचार, रिश्वत, घूस, पुलिस की मिलीभगत, दरोगा, सिपाही',
    'police, rishwat, rishvat, ghoos, ghus, police ki shikayat, daroga, sipahi, bribe, corruption, police corruption, police corruption or collusion',
  ),
  GAMBLE: words('जुआ, सट्टा, सट्टेबाजी, जुआ सट्टा, ताश, आईपीएल सट्टा', 'jua khelte, juwa, taash, jua, juaa, satta, sata, sattebaji, tash, gambling, betting, matka'),
  CYBER: words(
    'साइबर, साइबर ठगी, साइबर अपराध, ऑनलाइन ठगी, ऑनलाइन फ्रॉड, फ्रॉड, ठगी, ओटीपी',
    'cyber, cyber fraud, cyber thagi, thagi, online fraud, online thagi, fraud, otp, upi fraud, cyber crime, hacking',
  ),
  CONVERT: words('धर्म परिवर्तन, धर्मांतरण, जबरन धर्मांतरण', 'dharm parivartan, dharmantaran, conversion, religious conversion, forced induced conversion'),
  TENSION: words('अफवाह, तनाव, दंगा, सांप्रदायिक तनाव, भड़काऊ पोस्ट', 'afwah, afvah, tanav, danga, bhadkau post, rumour, rumor, riot, communal tension, tension'),
  OTHER: words('अन्य, कुछ और, दूसरा', 'anya, kuch aur, kuchh aur, dusra, other, others, something else'),
}

function words(devanagari: string, latin: string): string[] {
  return `${devanagari}, ${latin}`.split(', ')
}
