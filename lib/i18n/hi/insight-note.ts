import { count } from '../format'

const about = (n: number) => (n < 10 ? n.toFixed(1) : count(Math.round(n)))

export const alarm = {
  heading: 'आँकड़ों में नया',
  none: 'पिछले पूरे सप्ताह में कुछ असामान्य नहीं।',
  allHeads: 'सभी प्रकार',
  cluster: (head: string, n: number, town: string, since: string, expected: number) => `${head}: ${town} के पास ${since} से ${count(n)} सूचनाएँ, सामान्यतः लगभग ${about(expected)} आतीं`,
  weekly: (head: string, place: string, n: number, week: string, expected: number, limit: number) =>
    `${head}, ${place}: ${week} वाले सप्ताह में ${count(n)} सूचनाएँ। सामान्यतः लगभग ${about(expected)}, ${count(limit)} से अधिक विरले ही`,
  chance: (p: number) => (p < 0.001 ? 'संयोग से: 1,000 में एक बार से भी कम' : `संयोग से: लगभग ${count(Math.round(1 / p))} में एक बार`),
  kind: { cluster: 'एक जगह जमाव', weekly: 'साप्ताहिक चेतावनी' },
  note: 'टिप्पणी (क्या तय हुआ)',
  acknowledge: 'मैंने देख लिया',
  acknowledged: (name: string, at: string) => `${name} ने देखा, ${at}`,
  tips: 'ये लोगों की दी सूचनाएँ हैं, अपराध नहीं। महीने में दो-चार झूठी चेतावनियाँ सामान्य हैं।',
  refusal: {
    not_allowed: 'यह केवल एसपी और डीआईजी कर सकते हैं।',
    not_found: 'इस बीच किसी और ने देख लिया। पेज फिर से खोलें।',
    signed_out: 'आप साइन आउट हो गए हैं। फिर से साइन इन करें।',
    invalid: 'टिप्पणी 400 अक्षरों से लंबी है।',
    failed: 'लाइन टूट गई। कुछ खोया नहीं है; फिर दबाएँ।',
  },
} as const
