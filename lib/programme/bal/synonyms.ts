/** What people type for each head, in Devanagari and in Latin letters. A whole message must equal one of them. */
export const synonyms = {
  SEXUAL: words(
    'यौन शोषण, गलत छूना, गंदी हरकत, बैड टच, पॉक्सो, छेड़छाड़, गलत काम',
    'yaun shoshan, galat chhua, galat chuna, gandi harkat, bad touch, sexual abuse, pocso, posco, rape, chhedchhad, chedchad, galat kaam, molest, molestation',
  ),
  CRUELTY: words(
    'मारपीट, पिटाई, उपेक्षा, क्रूरता, घर में मारपीट, पापा मारते हैं',
    'marpit, maarpeet, pitai, mar pit, beating, neglect, cruelty, violence, abuse, ghar me marpit, papa marte hain, hitting',
  ),
  CORPORAL: words(
    'शारीरिक दंड, स्कूल में मार, टीचर ने मारा, सज़ा, स्कूल में पिटाई',
    'corporal punishment, sharirik dand, teacher ne mara, school me mara, teacher hits, punishment, saza, saja, school me pitai',
  ),
  ONLINE: words(
    'ऑनलाइन, ब्लैकमेल, फोटो वायरल, साइबर, ऑनलाइन धमकी, फेक आईडी',
    'online, blackmail, photo viral, cyber, cyber bullying, fake id, instagram, online dhamki, sextortion, morphed',
  ),
  LABOUR: words(
    'बाल श्रम, बाल मज़दूरी, बंधुआ मज़दूरी, काम करवाना, नौकर',
    'bal shram, bal majduri, bal mazdoori, child labour, child labor, labour, labor, bandhua, bonded, child work, naukar, domestic help',
  ),
  MARRIAGE: words('बाल विवाह, शादी, जबरन शादी', 'bal vivah, child marriage, marriage, shadi, shaadi, jabran shadi, forced marriage'),
  BEGGING: words('भीख, भिक्षावृत्ति, बाल भिक्षा', 'bheekh, bhikh, begging, beggar, bhik, bheek'),
  MISSING: words('गुमशुदा, लापता, खो गया, मिला बच्चा, गुम', 'gumshuda, lapata, kho gaya, missing, lost child, found child, missing child, gum, child found'),
  TRAFFIC: words('तस्करी, बाल तस्करी, बच्चा बेचना', 'taskari, bal taskari, trafficking, child trafficking, bachcha bechna, smuggling'),
  DRUGS: words('नशा, ड्रग्स, गुटखा, सिगरेट, गांजा, शराब', 'nasha, drugs, drug, gutka, gutkha, cigarette, ganja, sharab, tobacco, solution, whitener, liquor'),
  ADMIT: words('दाखिला, एडमिशन, ईडब्ल्यूएस, प्रवेश, आरटीई', 'dakhila, admission, admissions, ews, dg, cwsn, rte, ews admission, pravesh, admit, school admission'),
  SCHOOL: words('फीस, टीसी, स्कूल, शौचालय, स्कूल की समस्या', 'fees, fee, tc, transfer certificate, school, toilet, toilets, school problem, school fees'),
  HEALTH: words('स्वास्थ्य, पोषण, आँगनवाड़ी, मिड डे मील, टीका, इलाज', 'health, nutrition, anganwadi, mid day meal, midday meal, vaccine, tika, hospital, poshan, ilaj'),
  CCI: words('बाल गृह, आश्रय गृह, अनाथालय, सीडब्ल्यूसी, हॉस्टल', 'bal grih, bal griha, care home, children home, shelter home, orphanage, anathalay, cwc, jjb, hostel, cci'),
  POLICE: words('पुलिस, पुलिस की शिकायत', 'police, police ki shikayat, police conduct, pulis'),
  ADOPT: words('गोद, अवैध गोद, बच्चा गोद, दत्तक', 'god, adoption, adopt, illegal adoption, god lena, baby sale, cara'),
  DISABLE: words('दिव्यांग, विकलांग, दिव्यांगता', 'divyang, viklang, disability, disabled, handicapped, special child, special needs'),
  SOS: words('बेसहारा, भूखा, बेघर, छत नहीं, अकेला', 'besahara, bhukha, beghar, abandoned, hungry, homeless, no shelter, alone, akela, akeli'),
  MIND: words('उदास, दुखी, मन, तनाव, मन की परेशानी, डिप्रेशन', 'udas, dukhi, sad, tension, depression, stress, mann, man ki pareshani, mental health, lonely'),
  OTHER: words('अन्य, कुछ और, दूसरी बात, इनमें से कोई नहीं', 'anya, kuch aur, kuchh aur, dusri baat, other, something else, none of these'),
  INFO: words('जानकारी, सवाल, पूछना है', 'jankari, info, information, question, sawal, puchna hai, jaankari'),
}

function words(devanagari: string, latin: string): string[] {
  return `${devanagari}, ${latin}`.split(', ')
}
