/** One thana. `poster` is the second half of its printed place code and must never change once posters hang. */
export type ThanaSeed = {
  /** Last part of the unit code; also the ground of its id, so rows are only ever added at the end of a district. */
  code: string
  en: string
  hi: string
  circle: string
  aliases: string[]
  /** Latitude and longitude of the town; null where no source is trusted. */
  at: [number, number] | null
  /** Null for thanas without a territory of their own, such as Mahila Thana. */
  poster: string | null
}

export type DistrictSeed = {
  code: string
  en: string
  hi: string
  aliases: string[]
  at: [number, number]
  posterPrefix: string
  circles: { code: string; en: string; hi: string }[]
  thanas: ThanaSeed[]
}

const thana = (code: string, en: string, hi: string, circle: string, poster: string | null, at: [number, number] | null = null, ...aliases: string[]): ThanaSeed => ({ code, en, hi, circle, poster, at, aliases })

const jaunpur: DistrictSeed = {
  code: 'jaunpur',
  en: 'Jaunpur',
  hi: 'जौनपुर',
  aliases: ['Jounpur', 'Jonpur'],
  at: [25.7464, 82.6837],
  posterPrefix: 'JNP',
  // Grouped as the thana lists are printed; the membership of each circle is to be confirmed by the district.
  circles: [
    { code: 'sadar', en: 'Sadar', hi: 'सदर' },
    { code: 'shahganj', en: 'Shahganj', hi: 'शाहगंज' },
    { code: 'badlapur', en: 'Badlapur', hi: 'बदलापुर' },
    { code: 'machhlishahr', en: 'Machhlishahr', hi: 'मछलीशहर' },
    { code: 'mariahu', en: 'Mariahu', hi: 'मड़ियाहूं' },
    { code: 'kerakat', en: 'Kerakat', hi: 'केराकत' },
  ],
  thanas: [
    thana('kotwali-sadar', 'Kotwali', 'कोतवाली', 'sadar', 'KTW', [25.7536, 82.6869], 'Jaunpur Kotwali', 'जौनपुर कोतवाली', 'Sadar Kotwali', 'शहर कोतवाली'),
    thana('line-bazar', 'Line Bazar', 'लाइन बाजार', 'sadar', 'LNB', null, 'Line Bazaar'),
    thana('zafarabad', 'Zafarabad', 'जफराबाद', 'sadar', 'ZFR', [25.6987, 82.7335], 'Zafrabad', 'Jafrabad', 'Jafarabad'),
    thana('baksha', 'Baksha', 'बक्शा', 'sadar', 'BKS', null, 'Buxa', 'Bakhsha', 'Baksa', 'बक्सा'),
    thana('sikrara', 'Sikrara', 'सिकरारा', 'sadar', 'SKR', null, 'Sikarara'),
    thana('saraikhwaja', 'Saraikhwaja', 'सरायख्वाजा', 'sadar', 'SRK', null, 'Sarai Khwaja', 'Sarai Khawaja', 'सराय ख्वाजा'),
    thana('gaura-badshahpur', 'Gaura Badshahpur', 'गौराबादशाहपुर', 'kerakat', 'GBD', null, 'गौरा बादशाहपुर'),
    thana('jalalpur', 'Jalalpur', 'जलालपुर', 'kerakat', 'JLP'),
    thana('kerakat', 'Kerakat', 'केराकत', 'kerakat', 'KRK', [25.6375, 82.916], 'Kirakat', 'किराकत'),
    thana('chandwak', 'Chandwak', 'चंदवक', 'kerakat', 'CHW', null, 'चन्दवक'),
    thana('shahganj', 'Shahganj', 'शाहगंज', 'shahganj', 'SHG', [26.0497, 82.6842]),
    thana('khetasarai', 'Khetasarai', 'खेतासराय', 'shahganj', 'KTS', null, 'Kheta Sarai'),
    thana('sarpatahan', 'Sarpatahan', 'सरपतहां', 'shahganj', 'SPT', null, 'Sarpataha', 'Sarpathan'),
    thana('khutahan', 'Khutahan', 'खुटहन', 'shahganj', 'KHT', null, 'Khuthan'),
    thana('badlapur', 'Badlapur', 'बदलापुर', 'badlapur', 'BDL', [25.8926, 82.4541]),
    thana('singramau', 'Singramau', 'सिंगरामऊ', 'badlapur', 'SGM'),
    thana('maharajganj', 'Maharajganj', 'महराजगंज', 'badlapur', 'MHR', null, 'Mahrajganj', 'महाराजगंज'),
    thana('sujanganj', 'Sujanganj', 'सुजानगंज', 'badlapur', 'SJG'),
    thana('machhlishahr', 'Machhlishahr', 'मछलीशहर', 'machhlishahr', 'MCH', [25.6856, 82.4111], 'Machhali Shahar', 'Machhlishahar', 'Machhali Shahr'),
    thana('mungra-badshahpur', 'Mungra Badshahpur', 'मुंगराबादशाहपुर', 'machhlishahr', 'MGB', null, 'M. Badshahpur', 'मुंगरा बादशाहपुर'),
    thana('pawara', 'Pawara', 'पवारा', 'machhlishahr', 'PWR', null, 'Panwara', 'पंवारा'),
    thana('mirganj', 'Mirganj', 'मीरगंज', 'machhlishahr', 'MRG', null, 'Meerganj'),
    thana('mariahu', 'Mariahu', 'मड़ियाहूं', 'mariahu', 'MRH', [25.604, 82.6038], 'Mariahun', 'Madiyahu', 'Madiyahun'),
    thana('barsathi', 'Barsathi', 'बरसठी', 'mariahu', 'BRS'),
    thana('rampur', 'Rampur', 'रामपुर', 'mariahu', 'RMP', null, 'Rampur Dhanupur', 'रामपुर धनुपुर'),
    thana('newadhiya', 'Newadhiya', 'नेवढ़िया', 'mariahu', 'NWD', null, 'Nevadhia', 'Newarhia', 'Nevarhia'),
    thana('sureri', 'Sureri', 'सुरेरी', 'mariahu', 'SRR'),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana('teji-bazar', 'Teji Bazar', 'तेजीबाजार', 'badlapur', 'TJB', null, 'Tejibazar', 'तेजी बाजार'),
  ],
}

const ghazipur: DistrictSeed = {
  code: 'ghazipur',
  en: 'Ghazipur',
  hi: 'गाजीपुर',
  aliases: ['Gazipur', 'ग़ाज़ीपुर'],
  at: [25.584, 83.577],
  posterPrefix: 'GZP',
  circles: [
    { code: 'sadar', en: 'Sadar', hi: 'सदर' },
    { code: 'kasimabad', en: 'Kasimabad', hi: 'कासिमाबाद' },
    { code: 'mohammadabad', en: 'Mohammadabad', hi: 'मुहम्मदाबाद' },
    { code: 'saidpur', en: 'Saidpur', hi: 'सैदपुर' },
    { code: 'bhudkuda', en: 'Bhudkuda', hi: 'भुड़कुड़ा' },
    { code: 'zamania', en: 'Zamania', hi: 'जमानियां' },
  ],
  thanas: [
    thana('kotwali-sadar', 'Kotwali', 'कोतवाली', 'sadar', 'KTW', [25.5833, 83.5853], 'Ghazipur Kotwali', 'गाजीपुर कोतवाली', 'Sadar Kotwali', 'शहर कोतवाली'),
    thana('karanda', 'Karanda', 'करंडा', 'sadar', 'KRD', null, 'करण्डा'),
    thana('jangipur', 'Jangipur', 'जंगीपुर', 'sadar', 'JGP'),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana('rampur-manjha', 'Rampur Manjha', 'रामपुर मांझा', 'sadar', 'RMJ', null, 'Rampur Majha'),
    thana('kasimabad', 'Kasimabad', 'कासिमाबाद', 'kasimabad', 'KSB', [25.7744, 83.672], 'Qasimabad'),
    thana('nonahara', 'Nonahara', 'नोनहरा', 'kasimabad', 'NNH', null, 'Nonhara'),
    thana('mardah', 'Mardah', 'मरदह', 'kasimabad', 'MRD'),
    thana('birno', 'Birno', 'बिरनो', 'kasimabad', 'BRN'),
    thana('mohammadabad', 'Mohammadabad', 'मुहम्मदाबाद', 'mohammadabad', 'MHD', [25.6191, 83.7558], 'Mohammedabad', 'Muhammadabad', 'मोहम्मदाबाद', 'Yusufpur', 'यूसुफपुर'),
    thana('bhanwarkol', 'Bhanwarkol', 'भांवरकोल', 'mohammadabad', 'BHK', null, 'Bhawarkol', 'भावरकोल'),
    thana('baresar', 'Baresar', 'बरेसर', 'mohammadabad', 'BRE'),
    thana('karimuddinpur', 'Karimuddinpur', 'करीमुद्दीनपुर', 'mohammadabad', 'KRM'),
    thana('saidpur', 'Saidpur', 'सैदपुर', 'saidpur', 'SDP', [25.5375, 83.2238]),
    thana('khanpur', 'Khanpur', 'खानपुर', 'saidpur', 'KHP'),
    thana('sadat', 'Sadat', 'सादात', 'saidpur', 'SDT', [25.6712, 83.3027]),
    thana('bahariyabad', 'Bahariyabad', 'बहरियाबाद', 'saidpur', 'BHR', null, 'Bahariabad'),
    thana('bhudkuda', 'Bhudkuda', 'भुड़कुड़ा', 'bhudkuda', 'BHD', null, 'Bhurkura', 'Bhurkunda', 'Bhurkuda'),
    thana('nandganj', 'Nandganj', 'नंदगंज', 'bhudkuda', 'NDG'),
    thana('shadiabad', 'Shadiabad', 'शादियाबाद', 'bhudkuda', 'SHD', null, 'Sadiabad'),
    thana('dullahpur', 'Dullahpur', 'दुल्लहपुर', 'bhudkuda', 'DLH'),
    thana('zamania', 'Zamania', 'जमानियां', 'zamania', 'ZMN', [25.4196, 83.5579], 'Jamania', 'Zamaniya', 'जमानिया'),
    thana('dildarnagar', 'Dildarnagar', 'दिलदारनगर', 'zamania', 'DLD'),
    thana('gahmar', 'Gahmar', 'गहमर', 'zamania', 'GHM'),
    thana('suhwal', 'Suhwal', 'सुहवल', 'zamania', 'SHW', null, 'Suhawal', 'Sohwal'),
    thana('reotipur', 'Reotipur', 'रेवतीपुर', 'zamania', 'RTP', null, 'Revatipur'),
    thana('nagsar', 'Nagsar', 'नगसर', 'zamania', 'NGS', null, 'Nagsar Halt', 'नगसर हाल्ट'),
  ],
}

const chandauli: DistrictSeed = {
  code: 'chandauli',
  en: 'Chandauli',
  hi: 'चंदौली',
  aliases: ['Chandoli', 'चन्दौली'],
  at: [25.258, 83.268],
  posterPrefix: 'CDL',
  circles: [
    { code: 'sadar', en: 'Sadar', hi: 'सदर' },
    { code: 'mughalsarai', en: 'Mughalsarai', hi: 'मुगलसराय' },
    { code: 'sakaldiha', en: 'Sakaldiha', hi: 'सकलडीहा' },
    { code: 'chakia', en: 'Chakia', hi: 'चकिया' },
    { code: 'naugarh', en: 'Naugarh', hi: 'नौगढ़' },
  ],
  thanas: [
    thana('chandauli-sadar', 'Chandauli Sadar', 'चंदौली सदर', 'sadar', 'SDR', [25.258, 83.2683], 'Chandauli Kotwali', 'चंदौली कोतवाली', 'Sadar Kotwali', 'सदर कोतवाली'),
    thana('saiyadraja', 'Saiyadraja', 'सैयदराजा', 'sadar', 'SYR', null, 'Saidraja', 'Sayedraja', 'Syed Raja', 'Saidaraja'),
    thana('kandwa', 'Kandwa', 'कंदवा', 'sadar', 'KDW', null, 'Kandawa'),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana('mughalsarai', 'Mughalsarai', 'मुगलसराय', 'mughalsarai', 'MGS', [25.2831, 83.1197], 'DDU Nagar', 'PDDU Nagar', 'Pt. Deen Dayal Upadhyaya Nagar', 'Deen Dayal Nagar', 'दीन दयाल उपाध्याय नगर', 'पीडीडीयू नगर', 'डीडीयू नगर'),
    thana('alinagar', 'Alinagar', 'अलीनगर', 'mughalsarai', 'ALN'),
    thana('baburi', 'Baburi', 'बबुरी', 'mughalsarai', 'BBR'),
    thana('sakaldiha', 'Sakaldiha', 'सकलडीहा', 'sakaldiha', 'SKD', [25.349, 83.267]),
    thana('dhina', 'Dhina', 'धीना', 'sakaldiha', 'DHN', null, 'Dheena'),
    thana('dhanapur', 'Dhanapur', 'धानापुर', 'sakaldiha', 'DNP'),
    thana('balua', 'Balua', 'बलुआ', 'sakaldiha', 'BLA'),
    thana('chakia', 'Chakia', 'चकिया', 'chakia', 'CHK', [25.0489, 83.2216]),
    thana('shahabganj', 'Shahabganj', 'शहाबगंज', 'chakia', 'SHB', null, 'Sahabganj'),
    thana('iliya', 'Iliya', 'इलिया', 'chakia', 'ILY', null, 'Ilia'),
    thana('naugarh', 'Naugarh', 'नौगढ़', 'naugarh', 'NGR', [24.87, 83.2], 'Nougarh'),
    thana('chakarghatta', 'Chakarghatta', 'चकरघट्टा', 'naugarh', 'CGT', null, 'Chakarghata', 'Chakraghatta'),
  ],
}

export const rangeDistricts = [jaunpur, ghazipur, chandauli]
