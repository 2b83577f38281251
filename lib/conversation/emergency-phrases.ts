/** `a|b` is either word, `*` up to three words in between, `word+` the word with any ending. Spelling is levelled before comparing. */

export const wholeMessage = [
  ...['help me', 'help me please', 'please help me', 'please help', 'help help', 'help help help', 'help us', 'save me', 'save us', 'sos', 'danger', 'urgent help', 'need help now', 'call police', 'send police', 'police bulao', 'police bhejo'],
  ...['bachao', 'bachav', 'bacha lo', 'bachalo', 'bachaiye', 'bachao bachao', 'khatra', 'khatra hai', 'madad karo', 'jaldi aao', 'jaldi madad karo', 'ambulance', 'ambulance bhejo', 'police jaldi bhejo'],
  ...['बचाओ', 'बचाइए', 'बचा लो', 'बचाओ बचाओ', 'खतरा', 'खतरा है', 'मदद करो', 'जल्दी आओ', 'जल्दी मदद करो', 'एम्बुलेंस', 'एम्बुलेंस भेजो', 'पुलिस भेजो', 'पुलिस बुलाओ', 'जल्दी पुलिस भेजो'],
] as const

/** Happening now, or somebody hurt now. */
export const danger = [
  // English
  'is|are|am|being|getting attacked|attacking|stabbed|stabbing|raped|raping|kidnapped|kidnapping|kidnaping|murdered|lynched|lynching|strangled|shot',
  'they|he|she|someone|somebody|people|men|goons|husband|father|is|are|am * beating|beatin|killing|hitting|thrashing|attacking|choking me|us|him|her|them|my|his|someone|wife|child',
  'going to|gonna|want|wants|trying|try|about * kill|shoot|stab|burn|rape me|us|him|her|them|someone|my',
  'will|vil kill|shoot|burn|stab me|us|him|her|them|my',
  'my|our|his|her|their|in|life * danger now', 'life|lives is|are|in * danger|risk', 'i am|m|we are|im in * danger|trouble', 'save|rescue me|us|my|her|him',
  'gun shots|shot|firing', 'gunshot+ now|heard|going|fired', 'shots fired', 'firing|shooting is|are|going * on|now', 'with|has|have|holding * knife|gun|sword|pistol * now|outside|here|my|me|us',
  'bleeding|unconscious|unconsious|fainted', 'not breathing', 'cannot|cant|can not breathe|breath', 'had|met|big|road|bad accident', 'accident * now|happened|hapened',
  'house|shop|home|building|village|car|bus|hut is|has|on|caught * fire', 'fire broke|breaking out', 'they|he|someone * locked me|us', 'locked me|us in|up|inside', 'kidnapped|abducted|kidnaped me|us|my|a|her|him|girl|child|boy',
  'taking|took|dragging away|avay * girl|child|woman|me|her|him|by', 'taking|dragging * girl|child|woman|boy|her|him * away|avay|now|force', 'following|stalking|chasing me|us|her * now|right|please|home', 'following|chasing me',
  'bomb|explosion * here|placed|planted|kept|blast|going', 'drank|drunk|took|ate|swallowed|consumed * poison', 'vomiting|blind|dying * liquor|alcohol|drinking', 'people|men * dying|died * liquor|drinking|hooch', 'mob|crowd * beating|attacking|lynching|burning|killing',
  'come|reach|please fast|quick|quickly|immediately', 'send|need help|police|ambulance|someone', 'somebody|someone|person is dying', 'i am|m|im dying', 'is|are drowning', 'drowning',
  // Hinglish
  'mujhe|mujhko|muje|mujhey|hame|hamein|hamen|humko|hamko|hume|humein|usko|use|unko|meri|mera|hamari|koi|jan|please|plz|pls|jaldi * bachao|bachav|bachaiye|bachalo', 'bacha lo|lijiye|lijie', 'bachao|bachav|bachaiye|bachaao mujhe|hame|hamko|humko|koi|please|plz|pls|jaldi|usko|sir|meri',
  'mar|maar|peet|pit rahe|raha|rahi|rhe|rha|rhi|rahen', 'marpit|maarpeet|marpeet|mar pit|larai|ladai|jhagda ho|chal rahi|raha|rahe|rhi|rha', 'mar|maar pit|peet ho|chal rahi|rha|rhi|raha',
  'jan|jaan * khatra|khatre|khatara', 'jan|jaan ko|ka|se * khatra', 'khatre|khatra me|mein hai|hu|hun|hain|hoon', 'bahut|bada|abhi khatra', 'mujhe|hame|muje|hamko|mujhko khatra',
  'mar|maar dalega|dalenge|daalega|daalenge|denge|dega|dalegi|degi|dalange', 'mar|maar dal|dale rahe|raha|rhe|rha', 'goli|goliya|golian|firing|phayring chal|ho * rahi|rahe|raha|rhi|rhe|rha|gayi|gai', 'goli mar|maar|lag|chala di|diya|gayi|gai|raha|rahe|dega|denge',
  'chaku|chaku|talvar|katta|bandook|banduk|tamancha|pistol|lathi leke|lekar|dikha|le|liye|tan * aa|khada|khade|raha|rahe|aya|aaya|gaya|ghus+|bahar|ghar', 'aag|ag lag|lagi|laga gayi|gai|hai|gya|gaya|di|rahe|raha', 'khun|khoon beh|bah|nikal * raha|rha', 'behosh|bhosh|behos * hai|gaya|gayi|gya|pada|padi|ho',
  'sans|saans * nahi|nahin|ruk|band', 'jahar|zahar|jehar|poison kha|pi|pee * liya|li|lia|gaya|gayi', 'accident|aksident|aksidant|excident ho|hua * gaya|gya|hai|gai', 'daru|sharab|darru|sharaab pi|pee * bimar|ulti|behosh|mar|maut|andha|dikhai|tabiyat|tabiat',
  'mujhe|hame|ladki|ladka|larki|larka|bachcha|bachchi|bachche|bachi|bache|beti|beta|bahan|behan|aurat|mahila|bhai|pati * utha|bhaga|khich|kheech|pakad|pakar le|ke|kar|ja * rahe|raha|rhe|rha|gaye|gaya|gye|gya', 'apaharan|apharan|kidnap|kidnep|agva|agwa ho|kar|kr * raha|rahe|rha|rhe|gaya|gya|liya|liye|lia', 'jabardasti|jabran|zabardasti * le * ja * rahe|raha|rhe|rha',
  'rep|rape|balatkar|blatkar|izzat kar|kr|ho|lut * raha|rahe|rha|rhe|diya|dia', 'mera|hamara|mere pichha|picha|peecha|pichhe|piche * kar|kr|pad|pada|aa * raha|rahe|rha|rhe|hai', 'pichha|picha|peecha kar|kr raha|rahe|rha|rhe', 'ghar me|mein * ghus|ghuse|ghus+ * aaye|aye|gaye|gya|rahe|raha|hai', 'bandhak bana|bna|kar|kr * rakha|rkha|liya|lia', 'mujhe|hame|muje * band|bnd|kaid kar|kr|karke * rakha|diya',
  'bam|bomb * rakha|mila|phat|fat|fata|laga', 'koi|bachcha|bachche|bache|ladka|ladki|aadmi|admi|log|nav|naav * dub|doob rahe|raha|rha|rhe|gaya|gya|gayi|gai|gaye', 'bhid|bheed|log|gunde|goonde * mar|maar|pit|peet|jala|hamla * rahe|raha|rhe|rha|hai', 'hamla ho|kar|kr * raha|rahe|gaya|diya|rha|rhe', 'ambulance|police|pulis * jaldi|turant|abhi * bhej+|bula+|chahiye', 'jaldi|turant|abhi * ambulance|police|pulis * bhej+|bula+|chahiye', 'jaldi police|aao|aaiye|aiye',
  'tadap|tarap rahe|raha|rahi|rha', 'dam|dum ghut', 'attack ho|kar|kr * raha|rahe|gaya|rha|rhe|gya',
  // हिन्दी
  'मुझे|मुझको|हमें|हमको|उसे|उसको|उन्हें|मेरी|हमारी|कोई|जान|प्लीज|जल्दी * बचाओ|बचाइए|बचाइये|बचा', 'बचाओ|बचाइए मुझे|हमें|कोई|जल्दी|प्लीज|उसे|मेरी|सर', 'मार|पीट रहे|रहा|रही', 'गला दबा', 'मारपीट|लड़ाई|झगड़ा|झगड़ा हो|चल रही|रहा|रहे', 'मार पीट हो|चल रही|रहा',
  'जान * खतरा|खतरे', 'खतरे में|मे है|हूँ|हूं|हैं', 'बहुत|बड़ा|अभी खतरा', 'मुझे|हमें|हमको खतरा', 'मार डालेगा|डालेंगे|डालेगी|देगा|देंगे|देगी', 'मार डाल|दे रहे|रहा', 'गोली|गोलियां|गोलियाँ|फायरिंग|फ़ायरिंग चल|हो रही|रहे|रहा|गई|गयी', 'गोली मार|लग|चला दी|दिया|गई|गयी|रहे|रहा|देगा|देंगे|है',
  'चाकू|तलवार|कट्टा|बंदूक|तमंचा|पिस्तौल|लाठी लेकर|लिए|दिखा|तान * आ|खड़ा|खड़े|रहा|रहे|आया|आए|घुस+|बाहर|घर', 'आग लग|लगी|लगा गई|गयी|है|दी|रहे|रहा', 'खून बह|निकल रहा', 'बेहोश * है|गया|गई|गयी|पड़ा|पड़ी|हो', 'सांस|साँस * नहीं|रुक|बंद', 'जहर|ज़हर खा|पी * लिया|ली|गया|गई', 'एक्सीडेंट|दुर्घटना|हादसा हो|हुआ * गया|है|गई|गयी',
  'शराब|दारू पी+ * बीमार|उल्टी|उल्टियां|बेहोश|मौत|मर|अंधा|दिखाई|तबीयत|तबियत', 'मुझे|हमें|लड़की|लड़का|लड़के|बच्चा|बच्ची|बच्चे|बेटी|बेटे|बेटा|बहन|औरत|महिला|भाई|पति * उठा|भगा|खींच|पकड़ ले|के|कर|जा * रहे|रहा|गए|गये|गया', 'अपहरण|किडनैप|अगवा हो|कर * रहा|रहे|गया|लिया', 'जबरदस्ती|ज़बरदस्ती|जबरन * ले * जा * रहे|रहा', 'रेप|बलात्कार|दुष्कर्म कर|हो * रहा|रहे|दिया',
  'मेरा|हमारा|मेरे पीछा|पीछे * कर|पड़|आ * रहा|रहे', 'पीछा कर|किया रहा|रहे|जा', 'घर में|मे * घुस|घुसे|घुस+ * आए|आये|गए|गये|रहे|रहा|है|हैं', 'मुझे|हमें|हमको * बंद|बंधक|कैद कर|करके|बनाकर * रखा|दिया|लिया', 'बम * रखा|मिला|फट|फटा|लगा', 'कोई|बच्चा|बच्चे|लड़का|लड़की|आदमी|लोग|नाव * डूब रहे|रहा|रही|गया|गई|गए', 'भीड़|लोग|गुंडे|बदमाश * मार|पीट|जला|हमला * रहे|रहा|हैं', 'हमला हो|कर * रहा|रहे|गया|दिया',
  'जल्दी|तुरंत|अभी * पुलिस|एम्बुलेंस * भेज+|बुला+|चाहिए', 'पुलिस|एम्बुलेंस * जल्दी|तुरंत|अभी * भेज+|बुला+|चाहिए', 'जल्दी आओ|आइए|आइये', 'तड़प रहे|रहा|रही', 'दम घुट',
] as const

/** First person only: talk of somebody else's suicide is a mention. */
export const selfHarm = [
  'i want|vant to|2 die', 'i wanna die', 'want|vant|going to|2 end|take my|own life', 'kill|killing|hurt|hurting|cut|cutting myself|my self', 'i * commit suicide|sucide', 'i * suicide|sucide|suicidal', 'no reason to live', 'dont|do not|cant|cannot want|vant * live', 'better of dead', 'i vill|will die|suicide|sucide',
  'mar|mur jana|jaana chahta|chahti|chahata|chahati|hai', 'marna chahta|chahti|hai|chahata|chahati', 'mai|main|mein|mujhe|me * mar jaunga|jaungi|jaoonga|jana|jaonga', 'mar jaunga|jaungi|jaonga|jaongi', 'jina|jeena nahi|nahin * chahta|chahti|hai|chahata', 'jine|jeene ka * man|mann|dil nahi|nahin', 'jan|jaan de dunga|dungi|du|dun|doonga|doongi|rahi|raha', 'khudkushi|khudkusi|aatmhatya|atmahatya|atmhatya|suicide|sucide kar|karna|karne|kr * lunga|lungi|raha|rahi|chahta|chahti|hai|jaa|ja|loonga', 'khud|apne ko|aap * khatam|mar|maar|khatm * lunga|lungi|dunga|dungi|lu', 'apni|apne jan|jaan de|le|lene|dene',
  'मर जाना चाहता|चाहती|है', 'मरना चाहता|चाहती|है', 'मर जाऊंगा|जाऊंगी|जाऊँगा|जाऊँगी|जाउंगा|जाउंगी', 'जीना नहीं * चाहता|चाहती|है', 'नहीं जीना', 'जीने का|की * मन|इच्छा|दिल नहीं', 'जान दे दूंगा|दूंगी|दूँगा|दूँगी|दूं|रही|रहा', 'आत्महत्या|खुदकुशी|सुसाइड कर|करना|करने * लूंगा|लूंगी|लूँगा|लूँगी|रहा|रही|चाहता|चाहती|है|जा', 'खुद|अपने को|आप * खत्म|मार * लूंगा|लूंगी|लूँगा|लूँगी|दूंगा|दूंगी|लूं', 'अपनी जान दे|ले|लेने|देने',
] as const

/** In an ordinary report: the helpline is named, nothing is interrupted. */
export const mention = [
  'murder+|killed|rape+|kidnap+|abduct+|suicide|sucide|bomb|acid|stab+|shot|poison|dying|lynch+|riot+',
  'hatya|katl|qatl|khun|balatkar|apaharan|apharan|khudkushi|atmahatya|aatmhatya|tejab|lash|danga|dange|jahar|bam',
  'jan|jaan se mar+|maar+', 'mar|maar dala|diya|dia', 'goli',
  'हत्या|कत्ल|क़त्ल|मर्डर|बलात्कार|दुष्कर्म|रेप|अपहरण|आत्महत्या|खुदकुशी|तेजाब|तेज़ाब|लाश|दंगा|दंगे|जहर|ज़हर|बम', 'जान से मार+', 'मार डाला|दिया', 'गोली',
] as const
