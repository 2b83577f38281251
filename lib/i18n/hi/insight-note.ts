import { count, expected } from '../format'

const about = (n: number) => (n < 10 ? expected(n) : count(Math.round(n)))

export const alarm = {
  heading: 'आँकड़ों में नया',
  none: 'पिछले पूरे हफ़्ते में कुछ असामान्य नहीं।',
  allHeads: 'सभी प्रकार',
  cluster: (head: string, n: number, town: string, since: string, expected: number) => `${head}: ${town} के पास ${since} से ${count(n)} सूचनाएँ, सामान्यतः लगभग ${about(expected)} आतीं`,
  weekly: (head: string, place: string, n: number, week: string, expected: number, limit: number) =>
    `${head}, ${place}: ${week} वाले हफ़्ते में ${count(n)} सूचनाएँ। सामान्यतः लगभग ${about(expected)}; ${count(limit)} से अधिक विरले ही`,
  /** `finest`: the smallest p that the test can tell. */
  chance: (p: number, finest = 0) => (p < 0.001 ? 'संयोग से: 1,000 में एक बार से भी कम' : `संयोग से: ${p <= finest ? 'अधिक से अधिक' : 'लगभग'} ${count(Math.round(1 / p))} में एक बार`),
  kind: { cluster: 'एक जगह जमाव', weekly: 'साप्ताहिक चेतावनी' },
  note: 'टिप्पणी (क्या तय हुआ)',
  acknowledge: 'मैंने देख लिया',
  acknowledged: (name: string, at: string) => `${name} ने देखा, ${at}`,
  of: (district: string, n: number) => `${district}: ${count(n)} ${n === 1 ? 'चेतावनी' : 'चेतावनियाँ'}`,
  more: (n: number) => `${count(n)} और`,
  bars: 'हर हफ़्ते की सूचनाएँ: पहले के हफ़्ते और यह हफ़्ता',
  bar: (n: number, ago: number) => `${count(n)} सूचनाएँ${ago === 0 ? ', चेतावनी वाले हफ़्ते में' : `, ${count(ago)} हफ़्ते पहले`}`,
  tips: 'ये लोगों की दी सूचनाएँ हैं, अपराध नहीं। 5 से कम सूचनाओं पर चेतावनी नहीं बनती: कुछ कहने के लिए कम हैं। महीने में दो-चार झूठी चेतावनियाँ सामान्य हैं।',
  refusal: {
    not_allowed: 'यह केवल एसपी और डीआईजी कर सकते हैं।',
    not_found: 'इस बीच किसी और ने देख लिया। पेज फिर से खोलें।',
    signed_out: 'आप साइन आउट हो गए हैं। फिर से साइन इन करें।',
    invalid: 'टिप्पणी 400 अक्षरों से लंबी है।',
    failed: 'लाइन टूट गई। कुछ खोया नहीं है; फिर दबाएँ।',
  },
} as const

const hours = (n: number) => (n < 48 ? `${Math.round(n)} घंटे` : `${(n / 24).toFixed(1)} दिन`)
const percent = (share: number) => `${Math.round(share * 100)} %`

export const note = {
  title: 'साप्ताहिक समीक्षा',
  week: (from: string, to: string) => `हफ़्ता ${from} से ${to}`,
  honest: 'ये लोगों की दी सूचनाएँ हैं, अपराध नहीं; जहाँ से सूचना नहीं आती, वह जगह शांत ही हो, ज़रूरी नहीं। एक घटना एक बार गिनी जाती है। पुलिस और बच्चों से जुड़ी शिकायतें इन आँकड़ों में नहीं हैं।',
  located: (located: number, tips: number) => `नक्शे पर: पिछले 12 हफ़्तों की ${count(tips)} में से ${count(located)} सूचनाएँ। संवेदनशील प्रकार किसी नक्शे पर नहीं हैं।`,
  fresh: 'इस हफ़्ते नया',
  week1: (n: number, before: number, expected: number | null) =>
    `हफ़्ते में ${count(n)} सूचनाएँ, उससे पहले वाले हफ़्ते में ${count(before)}${expected === null ? '' : `; पिछले हफ़्तों के हिसाब से लगभग ${about(expected)} आनी थीं`}।`,
  months: (last: string, n: number, before: number, yearAgo: number | null) =>
    `${last}: ${count(n)} सूचनाएँ; उससे पहले के महीने ${count(before)}${yearAgo === null ? '' : `; पिछले वर्ष इसी महीने ${count(yearAgo)}`}।`,
  alarms: 'चेतावनियाँ',
  noAlarm: 'कोई भी चार्ट अपनी सीमा से ऊपर नहीं।',
  watched: (charts: number) => `${count(charts)} चार्ट देखे जाते हैं; केवल संयोग से भी हफ़्ते में लगभग ${(charts / 100).toFixed(1)} चेतावनी आती है।`,
  clusters: 'जगह और समय में जमाव',
  noCluster: 'जाँच में कोई जमाव नहीं मिला (p 0.05 तक)।',
  notScanned: 'इस हफ़्ते की जाँच अभी नहीं हुई है।',
  near: (town: string, thana: string | null) => (thana && thana !== town ? `${town} के पास, थाना ${thana}` : `${town} के पास`),
  thana: (thana: string) => `थाना ${thana}`,
  funnel: 'सूचना से गिरफ़्तारी तक, पिछले 12 हफ़्ते',
  stage: { tips: 'सूचनाएँ', verified: 'सही निकलीं', acted: 'कार्रवाई हुई', fir: 'एफ़आईआर', arrested: 'गिरफ़्तारी हुई' },
  number: 'संख्या',
  share: 'सूचनाओं में से',
  stillOpen: (n: number) => `इनमें ${count(n)} अब भी खुली हैं: बाक़ी चरणों की संख्या अभी बढ़ सकती है।`,
  medians: 'जो इस चरण तक पहुँचीं (कोष्ठक में), उनमें से आधी इतने समय में पहुँचीं',
  median: { look: 'पहली बार देखने तक', assign: 'अधिकारी को देने तक', action: 'कार्रवाई तक' },
  hours,
  unknown: 'ज्ञात नहीं',
  ageing: 'अब भी लंबित, कितने समय से',
  age: { under1: '1 हफ़्ते से कम', under4: '1 से 4 हफ़्ते', under13: '4 से 13 हफ़्ते', older: 'और पुरानी' },
  paper: 'कागज़ी निस्तारण, पिछले 12 हफ़्ते',
  paperMeans:
    'बंद सूचनाओं में वह हिस्सा जिसमें दिखाने को कुछ नहीं (जाँच के बाद भी न एफ़आईआर, न जीडी, न बरामदगी, न गिरफ़्तारी), या फिर से खुलीं, या सूचना देने वाले ने झूठा निस्तारण बताया। केवल कम से कम 10 बंद सूचनाओं वाले थाने; कोष्ठक में वह दायरा जिसमें सही हिस्सा 100 में 95 बार होता है।',
  paperNone: 'किसी थाने ने दस सूचनाएँ बंद नहीं की हैं।',
  column: {
    thana: 'थाना',
    closed: 'बंद',
    unproven: 'प्रमाण नहीं',
    reopened: 'फिर खुलीं',
    untrue: 'असत्य बताईं',
    index: 'सूचकांक',
    district: 'ज़िला',
    week: 'इस हफ़्ते',
    usual: 'सामान्य',
    limit: 'सीमा',
    head: 'प्रकार',
    fir: 'एफ़आईआर, 12 हफ़्ते',
    older: '13 हफ़्तों से अधिक लंबित',
  },
  percent,
  districts: 'ज़िलेवार',
  decide: 'तय करने की तीन बातें',
  who: 'कौन, कब तक',
  decision: {
    cluster: (place: string, n: number) => `${place} की ${count(n)} सूचनाओं के पीछे क्या है, यह कौन पता करेगा और कब तक?`,
    weekly: (head: string, place: string, n: number) => `${place} में ${head} की ${count(n)} सूचनाओं के पीछे क्या है?`,
    paper: (thana: string, index: number) => `थाना ${thana} के निस्तारण (${percent(index)} कागज़ी) कौन जाँचेगा?`,
    older: (n: number) => `13 हफ़्तों से अधिक लंबित ${count(n)} सूचनाएँ कौन पूरी करेगा?`,
    slow: (length: string) => `अधिकारी को दी गई सूचनाओं में से आधी ने ${length} से अधिक प्रतीक्षा की: कमी कहाँ है?`,
    verdict: 'इस हफ़्ते बंद हुई कौन सी सूचना कार्यालय प्रमुख स्वयं जाँचेंगे?',
    patrols: 'पिछले हफ़्ते की कौन सी गश्त से कुछ नहीं मिला और बंद होगी?',
    informers: 'इस हफ़्ते का कौन सा परिणाम जनता को बताया जाए ("आपने बताया, हमने किया")?',
  },
  foot: 'मित्र साप्ताहिक समीक्षा',
  simulated: 'सिम्युलेटेड आँकड़े',
  made: (at: string) => `बना ${at}`,
} as const

export const notes = {
  heading: 'साप्ताहिक समीक्षा नोट',
  text: 'अपराध बैठक के लिए हिंदी और अंग्रेज़ी में दो पन्ने: क्या नया है, काम कहाँ तक पहुँचा, तय करने की तीन बातें। हर सोमवार सुबह 6 बजे अपने आप बनता है।',
  make: 'अभी नोट बनाएँ',
  none: 'अभी कोई नोट नहीं बना है।',
  item: (area: string, week: string) => `${area}, ${week} वाला हफ़्ता`,
  by: (name: string | null, at: string) => `${name ?? 'अपने आप'}, ${at}`,
  file: (pages: number, kb: number) => `PDF, ${pages} पन्ने, ${kb} KB`,
} as const
