/** One thana. `poster` is the second half of its printed place code and must never change once posters hang. */
type ThanaSeed = {
  /** Last part of the unit code; also the ground of its id, so rows are only ever added at the end of a district. */
  code: string
  en: string
  hi: string
  circle: string
  aliases: string[]
  /** The town, by the town list, its post office or the centre of its PIN code; null where none of them can be trusted. */
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

const thana = (code: string, en: string, hi: string, circle: string, poster: string | null, at: [number, number] | null = null, ...aliases: string[]): ThanaSeed => ({
  code,
  en,
  hi,
  circle,
  poster,
  at,
  aliases,
})

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
    thana('kotwali-sadar', 'Kotwali', 'कोतवाली', 'sadar', 'KTW', [25.7536, 82.6869], 'Jaunpur Kotwali', 'जौनपुर कोतवाली', 'Sadar', 'सदर', 'शहर कोतवाली'),
    thana('line-bazar', 'Line Bazar', 'लाइन बाजार', 'sadar', 'LNB', [25.728, 82.681], 'Line Bazaar'),
    thana('zafarabad', 'Zafarabad', 'जफराबाद', 'sadar', 'ZFR', [25.6987, 82.7335], 'Zafrabad', 'Jafrabad', 'Jafarabad'),
    thana('baksha', 'Baksha', 'बक्शा', 'sadar', 'BKS', [25.816, 82.573], 'Buxa', 'Bakhsha', 'Baksa', 'बक्सा'),
    thana('sikrara', 'Sikrara', 'सिकरारा', 'sadar', 'SKR', [25.742, 82.508], 'Sikarara'),
    thana('saraikhwaja', 'Saraikhwaja', 'सरायख्वाजा', 'sadar', 'SRK', [25.822, 82.681], 'Sarai Khwaja', 'Sarai Khawaja', 'सराय ख्वाजा'),
    thana('gaura-badshahpur', 'Gaura Badshahpur', 'गौराबादशाहपुर', 'kerakat', 'GBD', [25.756, 82.789], 'गौरा बादशाहपुर'),
    thana('jalalpur', 'Jalalpur', 'जलालपुर', 'kerakat', 'JLP', [25.602, 82.756]),
    thana('kerakat', 'Kerakat', 'केराकत', 'kerakat', 'KRK', [25.6375, 82.916], 'Kirakat', 'किराकत'),
    thana('chandwak', 'Chandwak', 'चंदवक', 'kerakat', 'CHW', [25.5909, 82.9978], 'चन्दवक'),
    thana('shahganj', 'Shahganj', 'शाहगंज', 'shahganj', 'SHG', [26.0497, 82.6842]),
    thana('khetasarai', 'Khetasarai', 'खेतासराय', 'shahganj', 'KTS', [25.927, 82.67], 'Kheta Sarai'),
    thana('sarpatahan', 'Sarpatahan', 'सरपतहां', 'shahganj', 'SPT', [26.0955, 82.5137], 'Sarpataha', 'Sarpathan'),
    thana('khutahan', 'Khutahan', 'खुटहन', 'shahganj', 'KHT', [25.958, 82.594], 'Khuthan'),
    thana('badlapur', 'Badlapur', 'बदलापुर', 'badlapur', 'BDL', [25.8926, 82.4541]),
    thana('singramau', 'Singramau', 'सिंगरामऊ', 'badlapur', 'SGM', [25.945, 82.3989]),
    thana('maharajganj', 'Maharajganj', 'महराजगंज', 'badlapur', 'MHR', [25.82, 82.41], 'Mahrajganj', 'महाराजगंज'),
    thana('sujanganj', 'Sujanganj', 'सुजानगंज', 'badlapur', 'SJG', [25.766, 82.28]),
    thana('machhlishahr', 'Machhlishahr', 'मछलीशहर', 'machhlishahr', 'MCH', [25.6856, 82.4111], 'Machhali Shahar', 'Machhlishahar', 'Machhali Shahr'),
    thana('mungra-badshahpur', 'Mungra Badshahpur', 'मुंगराबादशाहपुर', 'machhlishahr', 'MGB', [25.6592, 82.1914], 'M. Badshahpur', 'मुंगरा बादशाहपुर'),
    thana('pawara', 'Pawara', 'पवारा', 'machhlishahr', 'PWR', null, 'Panwara', 'पंवारा'),
    thana('mirganj', 'Mirganj', 'मीरगंज', 'machhlishahr', 'MRG', [25.571, 82.378], 'Meerganj'),
    thana('mariahu', 'Mariahu', 'मड़ियाहूं', 'mariahu', 'MRH', [25.604, 82.6038], 'Mariahun', 'Madiyahu', 'Madiyahun'),
    thana('barsathi', 'Barsathi', 'बरसठी', 'mariahu', 'BRS', [25.5763, 82.5082]),
    thana('rampur', 'Rampur', 'रामपुर', 'mariahu', 'RMP', [25.465, 82.616], 'Rampur Dhanupur', 'रामपुर धनुपुर'),
    thana('newadhiya', 'Newadhiya', 'नेवढ़िया', 'mariahu', 'NWD', [25.516, 82.681], 'Nevadhia', 'Newarhia', 'Nevarhia'),
    thana('sureri', 'Sureri', 'सुरेरी', 'mariahu', 'SRR', [25.4177, 82.6519]),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana('teji-bazar', 'Teji Bazar', 'तेजीबाजार', 'badlapur', 'TJB', [25.86, 82.508], 'Tejibazar', 'तेजी बाजार'),
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
    thana('kotwali-sadar', 'Kotwali', 'कोतवाली', 'sadar', 'KTW', [25.5833, 83.5853], 'Ghazipur Kotwali', 'गाजीपुर कोतवाली', 'Sadar', 'सदर', 'शहर कोतवाली'),
    thana('karanda', 'Karanda', 'करंडा', 'sadar', 'KRD', [25.4896, 83.466], 'करण्डा'),
    thana('jangipur', 'Jangipur', 'जंगीपुर', 'sadar', 'JGP', [25.674, 83.539]),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana('rampur-manjha', 'Rampur Manjha', 'रामपुर मांझा', 'sadar', 'RMJ', [25.547, 83.347], 'Rampur Majha'),
    thana('kasimabad', 'Kasimabad', 'कासिमाबाद', 'kasimabad', 'KSB', [25.7744, 83.672], 'Qasimabad'),
    thana('nonahara', 'Nonahara', 'नोनहरा', 'kasimabad', 'NNH', [25.6791, 83.6509], 'Nonhara'),
    thana('mardah', 'Mardah', 'मरदह', 'kasimabad', 'MRD', [25.8045, 83.5647]),
    thana('birno', 'Birno', 'बिरनो', 'kasimabad', 'BRN', [25.743, 83.496]),
    thana('mohammadabad', 'Mohammadabad', 'मुहम्मदाबाद', 'mohammadabad', 'MHD', [25.6191, 83.7558], 'Mohammedabad', 'Muhammadabad', 'मोहम्मदाबाद', 'Yusufpur', 'यूसुफपुर'),
    thana('bhanwarkol', 'Bhanwarkol', 'भांवरकोल', 'mohammadabad', 'BHK', [25.558, 83.869], 'Bhawarkol', 'भावरकोल'),
    thana('baresar', 'Baresar', 'बरेसर', 'mohammadabad', 'BRE'),
    thana('karimuddinpur', 'Karimuddinpur', 'करीमुद्दीनपुर', 'mohammadabad', 'KRM', [25.6948, 83.8558]),
    thana('saidpur', 'Saidpur', 'सैदपुर', 'saidpur', 'SDP', [25.5375, 83.2238]),
    thana('khanpur', 'Khanpur', 'खानपुर', 'saidpur', 'KHP', [25.5609, 83.1264]),
    thana('sadat', 'Sadat', 'सादात', 'saidpur', 'SDT', [25.6712, 83.3027]),
    thana('bahariyabad', 'Bahariyabad', 'बहरियाबाद', 'saidpur', 'BHR', [25.721, 83.272], 'Bahariabad'),
    thana('bhudkuda', 'Bhudkuda', 'भुड़कुड़ा', 'bhudkuda', 'BHD', [25.7642, 83.3486], 'Bhurkura', 'Bhurkunda', 'Bhurkuda'),
    thana('nandganj', 'Nandganj', 'नंदगंज', 'bhudkuda', 'NDG', [25.5432, 83.3989]),
    thana('shadiabad', 'Shadiabad', 'शादियाबाद', 'bhudkuda', 'SHD', [25.6787, 83.3752], 'Sadiabad'),
    thana('dullahpur', 'Dullahpur', 'दुल्लहपुर', 'bhudkuda', 'DLH', [25.81, 83.432]),
    thana('zamania', 'Zamania', 'जमानियां', 'zamania', 'ZMN', [25.4196, 83.5579], 'Jamania', 'Zamaniya', 'जमानिया'),
    thana('dildarnagar', 'Dildarnagar', 'दिलदारनगर', 'zamania', 'DLD', [25.4319, 83.6662]),
    thana('gahmar', 'Gahmar', 'गहमर', 'zamania', 'GHM', [25.4986, 83.8101]),
    thana('suhwal', 'Suhwal', 'सुहवल', 'zamania', 'SHW', [25.584, 83.645], 'Suhawal', 'Sohwal'),
    thana('reotipur', 'Reotipur', 'रेवतीपुर', 'zamania', 'RTP', [25.5373, 83.7125], 'Revatipur'),
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
    thana('chandauli-sadar', 'Chandauli Sadar', 'चंदौली सदर', 'sadar', 'SDR', [25.258, 83.2683], 'Chandauli Kotwali', 'चंदौली कोतवाली', 'Sadar', 'सदर'),
    thana('saiyadraja', 'Saiyadraja', 'सैयदराजा', 'sadar', 'SYR', [25.266, 83.39], 'Saidraja', 'Sayedraja', 'Syed Raja', 'Saidaraja'),
    thana('kandwa', 'Kandwa', 'कंदवा', 'sadar', 'KDW', null, 'Kandawa'),
    thana('mahila-thana', 'Mahila Thana', 'महिला थाना', 'sadar', null, null, 'Women Police Station'),
    thana(
      'mughalsarai',
      'Mughalsarai',
      'मुगलसराय',
      'mughalsarai',
      'MGS',
      [25.2831, 83.1197],
      'DDU Nagar',
      'PDDU Nagar',
      'Pt. Deen Dayal Upadhyaya Nagar',
      'Deen Dayal Nagar',
      'दीन दयाल उपाध्याय नगर',
      'पीडीडीयू नगर',
      'डीडीयू नगर',
    ),
    thana('alinagar', 'Alinagar', 'अलीनगर', 'mughalsarai', 'ALN', [25.243, 83.143]),
    thana('baburi', 'Baburi', 'बबुरी', 'mughalsarai', 'BBR', [25.172, 83.1826]),
    thana('sakaldiha', 'Sakaldiha', 'सकलडीहा', 'sakaldiha', 'SKD', [25.349, 83.267]),
    thana('dhina', 'Dhina', 'धीना', 'sakaldiha', 'DHN', [25.351, 83.443], 'Dheena'),
    thana('dhanapur', 'Dhanapur', 'धानापुर', 'sakaldiha', 'DNP', [25.4554, 83.3517]),
    thana('balua', 'Balua', 'बलुआ', 'sakaldiha', 'BLA', [25.4, 83.218]),
    thana('chakia', 'Chakia', 'चकिया', 'chakia', 'CHK', [25.0489, 83.2216]),
    thana('shahabganj', 'Shahabganj', 'शहाबगंज', 'chakia', 'SHB', [25.11, 83.315], 'Sahabganj'),
    thana('iliya', 'Iliya', 'इलिया', 'chakia', 'ILY', null, 'Ilia'),
    thana('naugarh', 'Naugarh', 'नौगढ़', 'naugarh', 'NGR', [24.87, 83.2], 'Nougarh'),
    thana('chakarghatta', 'Chakarghatta', 'चकरघट्टा', 'naugarh', 'CGT', null, 'Chakarghata', 'Chakraghatta'),
  ],
}

export const rangeDistricts = [jaunpur, ghazipur, chandauli]
