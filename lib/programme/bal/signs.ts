/** Who children live with or near, without nukta and long vowels (`lib/conversation/phrase` levels them). */
const kin = [
  'papa|pappa|papaji|baap|bap|bapu|pita|pitaji|abbu|abba|dad|daddy|father|mummy|mumy|mamy|mom|mother|maa|ma|ammi|amma|mama|mami|mausa|mausi|chacha|chachi|tau|tai|bua|phupha|fufa',
  'dada|dadi|nana|nani|bhai|bhaiya|bhabhi|didi|jija|cousin|brother|sister|uncle|aunty|aunti|auntie|stepfather|stepmother|step_father|step_mother|pati|husband|sautele|sauteli|parents|family|gharwale|ghar_wale|gharvale',
  'grandfather|grandmother|grandpa|relative|padosi|neighbour|neighbor|malik|maalik|malkin|thekedar|seth|boyfriend',
  'पापा|बाप|बापू|पिता|पिताजी|अब्बू|मम्मी|माँ|अम्मी|मामा|मामी|मौसा|मौसी|चाचा|चाची|ताऊ|ताई|बुआ|फूफा|दादा|दादी|नाना|नानी|भाई|भैया|भाभी|जीजा|अंकल|आंटी|पति|सौतेले|सौतेली|घरवाले|पड़ोसी|मालिक|मालकिन',
].join('|')
const staff = [
  'sir|sirji|teacher|teachers|techer|tichar|titar|madam|maam|mam|miss|master|masterji|principal|headmaster|guruji|coach|tutor|maulvi|maulana|warden|peon|faculty|professor|tuition_wale|van_wale',
  'सर|टीचर|शिक्षक|शिक्षिका|मैडम|मैम|मास्टर|मास्टरजी|प्रिंसिपल|प्रधानाचार्य|गुरुजी|मौलवी|कोच|वार्डन',
].join('|')
const police = 'policewale|policewala|policevale|police_wale|police_wala|policeman|policemen|police|pulis|daroga|sipahi|havaldar|thanedar|sho|पुलिसवाले|पुलिस|दरोगा|सिपाही|थानेदार'
const me = 'mujhe|mujhko|mujhey|muje|mje|mujhse|hame|hamein|hume|humein|hamko|humko|मुझे|मुझको|मुझसे|हमें|हमको'
const child = [
  'bachche|bachcha|bachchi|bache|bacche|baccha|bacchi|bachchon|bachchiyon|bachho|ladka|ladki|ladke|ladkon|ladkiyan|ladkiyon|larki|beta|beti|bete|behen|bahan|behan|child|children|kid|kids|boy|boys|girl|girls|son|daughter|student|students|baby',
  'बच्चे|बच्चा|बच्ची|बच्चों|बच्चियों|लड़का|लड़की|लड़के|लड़कों|लड़कियों|लड़कियाँ|बेटा|बेटी|बेटे|बहन|नाबालिग',
].join('|')
const them = `${me}|${child}|usko|use|unko|unhe|उसे|उसको|उन्हें`
const mine = 'me|us|my|him|her|them|his|child+|kid|kids|boy|girl|son|daughter|student|students|everyone|our|the|a'
const beats = [
  'marta|marti|marte|mara|mari|maara|maari|maare|marenge|marega|maregi|pitta|pitti|pitte|peetta|pita|peeta|piti|pite|pitai|pitayi|peetai|pitenge|pitega|maar_rahe|mar_rahe|mar_rha|mar_rhe|mar_raha|mar_rahi|pit_rahe|pit_raha',
  'thappad|thappar|chanta|chante|jhapad|tamacha|marpit|maarpeet|mar_pit|maar_peet|hath_uthata|hath_uthate|hath_uthati|hath_uthaya|hath_chalate|jalaya|jala_diya|ghunsa|laat_mari|lat_mari',
  'मारता|मारती|मारते|मारा|मारी|मारेंगे|मारेगा|मारेगी|पीटता|पीटती|पीटते|पीटा|पिटाई|मार_रहे|मार_रहा|मार_रही|पीट_रहे|थप्पड़|चाँटा|चांटे|मारपीट|मार_पीट|हाथ_उठाते|हाथ_उठाता|हाथ_उठाया|जलाया|जला_दिया',
].join('|')
const hits =
  'beat|beats|beating|beaten|hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|kick|kicks|kicked|thrash|thrashes|thrashed|burns|burnt|burned|whips|whipped|canes|caned|hurts'
const touches =
  'chhuta|chhute|chute|chuta|chhua|chuaa|chhune|chune|chhu_rahe|chhu_raha|chhu_liya|chhu_kar|chhuti_hai|chuti_hai|chhooti_hai|छूता|छूते|छूती|छुआ|छुए|छूने|छू_रहे|छू_रहा|छू_लिया|छूकर|छू_कर'

/**
 * What whole sentences say of each head, in Hindi, Romanised Hindi and English, the gravest head first: where a sentence speaks of several, that
 * order is the order of the list. Signs only sort the list of heads; danger is heard by the phrases of `lib/conversation` and is not touched by them.
 */
export const signs: Record<string, readonly string[]> = {
  SEXUAL: [
    `${them} * !${touches}`,
    `${kin}|${staff} * galat|ganda|gande|gandi|गलत|गंदा|गंदे|गंदी * !${touches}|kaam|kam|harkat|harkate|harkaten|baat|bate|baatein|batein|nazar|najar|काम|हरकत|हरकतें|बात|बातें|नज़र`,
    'galat|ganda|gande|gandi|गलत|गंदा|गंदे|गंदी * chhuta|chhute|chhua|chhuna|chuta|chute|harkat|harkate|harkatein|harkaten|video_dikha+|film_dikha+|jagah_hath|छूता|छूते|छुआ|हरकत|हरकतें|वीडियो_दिखा+|जगह_हाथ',
    'mere|meri|mera|uske|uski|मेरे|मेरी|मेरा|उसके * sharir|badan|body|chhati|seene|private|शरीर|बदन|छाती|सीने|प्राइवेट * !hath|haath|chhu+|touch+|dekh+|हाथ|छू+|देख+',
    'private|private_part|private_parts * touch+|show+|dikha+|hath|chhu+|photo',
    'kapde|kapdo|कपड़े|कपड़ों * utar+|utaar+|khol+|ke_andar|उतार+|खोल+|के_अंदर',
    `${them} * kiss|kis|chumma|chumta|chumte|chipak+|chipta+|god_me_bitha+|goad_me_bitha+|चूमता|चूमते|चुम्मा|किस|चिपक+|गोद_में_बिठा+`,
    `${kin}|${staff} * line_mar+|line_maar+|chhedta|chhedte|chedta|chedte|छेड़ता|छेड़ते`,
    'mere|meri|mujhse|beti|bachchi|मेरे|मुझसे|बेटी|बच्ची * sath|saath|साथ * sona|sone|sota|sex|sambandh|सोना|सोने|सोता|संबंध|यौन',
    'sath|saath|साथ sone|सोने * kah+|bol+|keh+|कह+|बोल+',
    `${me} * touch|tach|टच * kar+|kiya|kr+|कर+|किया`,
    'gande|gandi|ganda|गंदे|गंदी * film|filme|video|videos|photo|photos|phto|फिल्म|फ़िल्म|वीडियो|फोटो|फ़ोटो * dikha+|दिखा+',
    'mere|meri|मेरे|मेरी bistar|bed|palang|rajai|kambal|बिस्तर|पलंग|रज़ाई * me|mein|par|pe|में|पर * aa|aate|aata|ghus+|let+|so+|आ|आते|आता|घुस+|लेट+',
    'comes|came|gets|got into|in my bed|blanket',
    'rape|raped|raping|balatkar|balaatkar|dushkarm|sexual|sexually|sex|molest+|बलात्कार|रेप|दुष्कर्म|यौन',
    `!touch|touches|touched|touching ${mine}|in_private|where`,
    'touch|touches|touched|touching * bad+|wrong+|private|inappropriate+|dirty|uncomfortable|strange|funny',
    'kiss|kisses|kissed|kissing|undress+|fondle+|grope+|grab+ me|my|her|him|us',
    'take|takes|took|taking|remove|removes off|my|her|our * clothes|dress|pants|shirt',
    'dirty|bad|wrong * things|video|videos|pictures|films * to|with|me|us|my',
    'shows|showed|showing|made|makes * me|us|her|him * porn|private|naked|nude|body',
    'sit|sits on his|her lap',
  ],
  POLICE: [
    `${police} * ne|ने * !${beats}|gali|galiyan|dhamki|paise|band|bhaga|गाली|धमकी|पैसे|भगा`,
    `${police} * report|fir|shikayat|complaint|रिपोर्ट|शिकायत * nahi|nahin|nhi|not|mana|नहीं|मना`,
    `${police} * !${hits}|abused|threatened|locked|arrested|demanded ${mine}|money`,
    'police|policeman * refuse+|not|didnt|doesnt|never|wont * write|register+|listen|file|take|help',
  ],
  CORPORAL: [
    `${staff} * !${beats}`,
    `${staff} sahab|sahib|ji|साहब|जी ne|ने * * !${beats}`,
    `${staff} ne|ने * * !${beats}`,
    `${staff} * hath|haath|sir|sar|pair|danda|हाथ|सिर|पैर tod|tor|phod|fod|तोड़|फोड़`,
    `${staff} * !${hits} ${mine}|with|in|on|because|for|again|badly|so`,
    `school|skool|iskul|class|klas|tuition|madrasa|madarsa|स्कूल|विद्यालय|कक्षा|क्लास|ट्यूशन|मदरसे me|mein|mai|में * !${beats}`,
    `in|at school|class|tuition * !${hits}`,
    `!${hits} * at|in school|class|tuition`,
    `${hits} * by * teacher|teachers|principal|sir|madam|mam|coach`,
    'murga|muraga|मुर्गा * ban+|बन+',
    'dhup|dhoop|bench|धूप|बेंच * khada|khadi|khade|खड़ा|खड़ी|खड़े',
    'uthak_baithak|kan_pakad+|kaan_pakad+|उठक_बैठक|कान_पकड़+',
    'danda|dande|chhadi|chadi|scale|duster|stick|cane|डंडे|छड़ी|स्केल * teacher|sir|madam|mam|school|class|टीचर|सर|मैडम|स्कूल',
    `${staff} * dande|danda|chhadi|chadi|scale|duster|stick|cane|डंडे|छड़ी|स्केल`,
    `${staff} * sab_ke_samne|sabke_samne|beijjat|bejjat|beizzat|insult+|humiliat+|shame|shamed|shames|सबके_सामने|बेइज़्ज़त`,
    'made|makes|make me|us|him|her|them|my_son|my_daughter * stand|kneel|squat * outside|sun|hours|bench|class',
  ],
  CRUELTY: [
    `${kin} * !${beats}`,
    `${kin} ne|ने * * !${beats}`,
    `${kin} * hath|haath|sir|sar|pair|हाथ|सिर|पैर tod|tor|phod|fod|तोड़|फोड़`,
    `${them} * !marta|marti|marte|pitta|pitti|pitte|peetta|peetti|मारता|मारती|मारते|पीटता|पीटती|पीटते`,
    `${kin}|he|she|they|somebody|someone|man|woman * !${hits} ${mine}`,
    `i|we|am|is|are|was|were|being|get|gets|getting|got|kid|child * !beaten|hit|slapped|kicked|burnt|burned * by|at_home|home|house|daily|everyday|every|again|with|badly|me|him|her|and`,
    'ghar|ghr|home|घर me|mein|pe|par|में|पर * mar|maar|pitai|marpit|मार|पिटाई|मारपीट',
    'mar|maar|मार padti|padi|khani|khata|khati|पड़ती|पड़ी|खानी|खाता|खाती',
    'roj|roz|rozana|daily|रोज़ * !marta|marte|marti|pitai|pitte|मारता|मारते|मारती|पीटते|पीटता|पिटाई',
    'belt|chappal|danda|dande|chimta|chimte|lathi|rod|बेल्ट|चप्पल|डंडे|चिमटे|लाठी se|से * !mara|marte|marta|marti|pita|pitte|jala+|मारा|मारते|मारता|मारती|पीटा|पीटते|जला+',
    `${kin}|${me} * khana|roti|खाना|रोटी * nahi|nahin|nhi|नहीं * de|deta|dete|deti|diya|देता|देते|देती|दिया`,
    'bhukha|bhuka|bhukhe|bhukhi|भूखा|भूखी|भूखे * rakh+|रख+',
    `${kin} * kamre|bathroom|ghar|कमरे|बाथरूम|घर * band|बंद * kar+|kr+|rakh+|कर+|रख+`,
    `${kin} * leaves|left|leave|locks|locked|starves|starve ${mine}|alone`,
    `${kin} * does|do|did|is|are * not|dont|doesnt|not * give|giving|feed|feeding * food|me|us|my`,
    `${kin} * dont|doesnt|didnt|never|wont * give|feed|gives|feeds * food|me|us`,
    'beats|thrashes|whips|slaps me|us|my|him|her|his|their',
  ],
  ONLINE: [
    'photo|photos|foto|pic|pics|video|videos|picture|pictures|तस्वीर|तस्वीरें|फ़ोटो|फोटो|वीडियो * viral|dal+|daal+|post+|mang+|maang+|bhej+|leak+|edit+|send|share+|online|वायरल|डाल+|माँग+|मांग+|भेज+',
    'send|share|sent|asks|asked|asking|wants|demands|posting|posted|post|leak|leaked|edited|morphed * photo|photos|pic|pics|picture|pictures|video|videos|nude|nudes',
    'nude|nudes|नंगी_फोटो|नंगी_तस्वीर|नंगी_फ़ोटो|nangi_photo|nangi_pic',
    'insta|instagram|facebook|whatsapp|snapchat|telegram|discord|pubg|free_fire|game|gaming|chat|online|internet|net|इंस्टा|इंस्टाग्राम|फेसबुक|व्हाट्सएप|ऑनलाइन * dhamki|dhamka+|gali|galiyan|ganda|gandi|gande|blackmail+|threat+|pareshan|tang|abus+|harass+|bully+|hack+|stranger|धमकी|धमका+|गाली|गंदे|गंदी|परेशान|ब्लैकमेल+',
    'blackmail+|ब्लैकमेल+',
    'fake|nakli|नकली|फेक id|account|profile|आईडी|अकाउंट',
    'stranger|someone|somebody|man|boy|koi|anjan|अनजान|कोई * online|instagram|insta|chat|game|message|messages|msg',
  ],
  MARRIAGE: [
    'meri|mera|behen|bahan|behan|ladki|bachchi|beti|saheli|dost|मेरी|बहन|लड़की|बच्ची|बेटी|सहेली * shadi|shaadi|nikah|byah|vivah|sagai|rishta|शादी|निकाह|ब्याह|विवाह|सगाई|रिश्ता',
    'shadi|shaadi|nikah|byah|vivah|शादी|निकाह|ब्याह|विवाह * kar|kara+|karva+|kr|tay|jabran|jabardasti|umar|umr|saal|sal|करा+|करवा+|तय|जबरन|जबरदस्ती|उम्र|साल',
    'marry|marrying|marries|marriage|wedding|engaged * me|off|girl|child|sister|daughter|force+|underage|minor|old|year|years|young|her|tomorrow|today',
    'me|her|girl|child|sister|daughter|minor|underage|force+|make|making * marry|marrying|married|marriage|wedding',
  ],
  TRAFFIC: [
    `${child} * ko|को * bechti|bechta|bechte|bech|बेचती|बेचता|बेचते|बेच`,
    'bech|becha|bechne|bechte|bechta|बेच|बेचा|बेचने * diya|rahe|raha|dunga|denge|wala|wale|vala|liye|दिया|रहे|रहा|देंगे|वाला|वाले',
    `sell|sells|selling|sold * ${me}|me|us|girl|girls|child|children|her|him|baby|boys`,
    `${child} * sold|trafficked|kidnapped|taken_away|smuggled`,
    `${child} * kaam|naukri|shadi|काम|नौकरी|शादी * dilane|bahane|jhansa|दिलाने|बहाने|झाँसा`,
    `${child} * utha|bhaga|उठा|भगा * le|kar|ke|ले|कर`,
    'kidnap+|apaharan|अपहरण',
  ],
  MISSING: [
    `${child}|bhai|brother|sister|भाई * kho|gum|gumshuda|lapata|laapata|gayab|missing|lost|bichad+|खो|गुम|गुमशुदा|लापता|गायब|बिछड़+`,
    `${child}|भाई * din|दिन se|से * ghar|घर * nahi|nhi|नहीं`,
    `${child}|bhai|brother|sister|भाई * nahi|nahin|nhi|not|नहीं * mil|mila|mili|lauta|lauti|aaya|aayi|aya|ayi|returned|found|come|मिल|मिला|मिली|लौटा|लौटी|आया|आई`,
    'main|mai|mein|hum|मैं|हम kho|gum|bichad+|खो|गुम|बिछड़+ gay+|gaya|gayi|gyi|gya|गया|गई|गयी|गए',
    'i|im|we am|are|m|got * lost',
    'bachcha|bachchi|bacha|child|baby|बच्चा|बच्ची * mila|mili|found|मिला|मिली * hai|akela|akeli|alone|है|अकेला|अकेली',
  ],
  BEGGING: ['bhikh|bheekh|bhik|भीख * mang+|maang+|मांग+|माँग+', 'beg|begs|begging|beggar|beggars'],
  LABOUR: [
    `${child}|mujhse|hamse|humse|मुझसे|हमसे * kaam|kam|majduri|mazduri|मज़दूरी|काम * karva+|kara+|karvate|karta|karte|karti|kar_rahe|kar_raha|karne|करवा+|करा+|करता|करते|करती|करने|कर_रहे`,
    'main|mai|mein|मैं * dukan|dhabe|dhaba|hotel|factory|karkhane|kothi|khet|bhatte|दुकान|ढाबे|होटल|फैक्ट्री|कारखाने|कोठी|खेत|भट्ठे * kaam|kam|काम',
    `${child} * dukan|dhabe|dhaba|hotel|factory|karkhane|kothi|bhatte|दुकान|ढाबे|होटल|फैक्ट्री|कारखाने|कोठी|भट्ठे * kaam|kam|work+|काम`,
    'dukan|dhabe|dhaba|factory|karkhane|kothi|bhatte|दुकान|ढाबे|फैक्ट्री|कारखाने|कोठी|भट्ठे * bachche|bachcha|ladka|ladke|child|children|बच्चे|बच्चा|लड़का|लड़के',
    `${child} * work|works|working|worker * in|at|as|for|hotel|shop|factory|all|day`,
    'i|we work|works|working in|at|for a|the|an|someone|his|her|shop|house|hotel|factory',
    'make|makes|making|made|forces|forced me|us|him|her|children|them * work|clean_houses',
    'padhai|school|पढ़ाई|स्कूल * chhuda+|chhudva+|छुड़ा+|छुड़वा+ * kaam|kam|काम',
  ],
  SOS: [
    'din|dino|kal|subah|दिन|दिनों|कल|सुबह se|से * khana|khaya|bhukha|bhukhe|bhukhi|खाना|खाया|भूखा|भूखे|भूखी',
    'ghar|घर se|से * nikal|nikaal|bhaga|निकाल|भगा * diya|dia|rahe|रहे|दिया',
    'sadak|footpath|fut_path|station|phutpath|सड़क|फुटपाथ|स्टेशन * so|sota|sote|soti|rah+|reh+|सो|सोता|सोते|सोती|रह+',
    'mummy|papa|maa|mata|parents|मम्मी|पापा|माँ * nahi_hain|nahi_hai|nahi_rahe|mar_gaye|mar_gayi|guzar_gaye|gujar_gaye|chhod_gaye|chod_gaye|chhod_diya|died|dead|नहीं_हैं|नहीं_रहे|मर_गए|गुज़र_गए|छोड़_गए|छोड़_दिया',
    'no|not|nothing * food|eaten|shelter|home|place_to * me|i|us|to|for|since|at|sleep|live|anything|days',
    'rehne|rahne|sone|रहने|सोने * jagah|ghar|जगह|घर * nahi|nahin|nhi|नहीं',
    'thrown|threw|kicked * out * home|house|me|us|of',
    'live|lives|living|sleep|sleeps|sleeping * street|streets|road|footpath|station|platform',
    'mera|meri|hamara|मेरा|मेरी|हमारा koi|कोई * nahi|nahin|नहीं',
  ],
  DRUGS: [
    'ganja|charas|smack|smak|nasha|nashe|drugs|drug|gutkha|gutka|cigarette|sigret|vape|solution|whitener|sharab|daru|गाँजा|गांजा|चरस|स्मैक|नशा|नशे|गुटखा|सिगरेट|शराब|सुलोचन * bech+|bik+|pila+|pite|pita|pee|karta|karte|lat|deta|dete|sell+|sold|smok+|injection|बेच+|बिक+|पिला+|पीते|पीता|करता|करते|लत',
    'sell+|sold|smok+|sniff+|addict+ * ganja|drugs|drug|cigarette+|gutkha|vape|tobacco|liquor|whitener|glue|weed',
  ],
  CCI: [
    'hostel|balgrih|bal_grih|bal_grah|ashram|anathalay|anath_ashram|shelter_home|children_home|care_home|orphanage|observation_home|हॉस्टल|बाल_गृह|बालगृह|आश्रम|अनाथालय|आश्रय_गृह|सुधार_गृह',
  ],
  DISABLE: [
    'divyang|viklang|wheelchair|autism|autistic|deaf|blind|disabled|disability|handicapped|special_needs|दिव्यांग|विकलांग|व्हीलचेयर|ऑटिज़्म',
    'chal|dekh|sun|bol|चल|देख|सुन|बोल nahi|nahin|नहीं sakta|sakti|sakte|pata|pati|सकता|सकती|पाता|पाती',
  ],
  ADOPT: [
    'god|goad|गोद * de_diya|le_liya|diya|liya|dena|lena|bina|दिया|लिया|देना|लेना|बिना',
    'newborn|navjat|baby|नवजात * bech+|sold|selling|sell|बेच+|खरीद+|kharid+',
    'adopt|adopted|adoption * without|illegal+|papers|agent|money',
  ],
  ADMIT: ['dakhila|dakhile|admission|admishan|दाखिला|दाखिले|एडमिशन|प्रवेश', 'ews|ईडब्ल्यूएस|lottery|draw * seat|school|list|number|nikla|naam|सीट|स्कूल|नाम'],
  HEALTH: [
    'ilaj|ilaaj|dawai|davai|tika|tikakaran|hospital|aspatal|इलाज|दवाई|टीका|अस्पताल * nahi|nahin|mana|not|नहीं|मना',
    'mid_day_meal|midday_meal|anganwadi|anganvadi|aanganwadi|आँगनवाड़ी|आंगनवाड़ी|मिड_डे_मील',
    'khana|khane|food|meal|खाना|खाने * kharab|keede|kide|sada|rotten|insects|worms|dirty|ख़राब|खराब|कीड़े|सड़ा',
    'refused|denied|no * treatment|vaccine|medicine',
  ],
  SCHOOL: [
    'fees|fee|fis|फीस|फ़ीस',
    'tc|टीसी|toilet|toilets|shauchalay|शौचालय|टॉयलेट',
    'bully|bullies|bullied|bullying|ragging|रैगिंग',
    'school|class|स्कूल|क्लास * chidha+|chidate|tang|pareshan|mazak|majak|tease+|चिढ़ा+|तंग|परेशान|मज़ाक',
    'school|स्कूल * pani|paani|bijli|pankha|kitab|kitabe|uniform|books|water|van|bus|पानी|बिजली|पंखा|किताब|किताबें|वर्दी',
  ],
  MIND: [
    'man|mann|mn|मन nahi|nahin|nhi|नहीं lagta|lag|लगता|लग',
    'udas|udaas|dukhi|rona|akela_lagta|akela_mahsus|उदास|दुखी|रोना * hu|hun|hoon|rehta|rahta|rehti|rahti|aata|ata|aati|lagta|lagti|हूँ|रहता|रहती|आता|लगता',
    'jina|jeena|जीना nahi|nahin|nhi|नहीं',
    'marna|marne_ka|mar_jau|mar_jaun|mar_jana|मरना|मरने_का|मर_जाऊँ|मर_जाना * chah+|man|mann|chahiye|hai|चाह+|मन',
    'khud|khudko|apne_aap|खुद|अपने_आप * ko|को * mar|chot|kat|nuksan|मार|चोट|काट|नुकसान',
    'i|im|feel|feeling|am * sad|depressed|lonely|hopeless|worthless|anxious',
    'want|wanna|wish * to_die|die|dead|disappear',
    'kill|hurt|cut|cutting|hurting|harm myself|himself|herself',
  ],
}
