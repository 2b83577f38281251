import type { Programme } from '../types'

/** Only numbers that are confirmed; those for danger now come first. */
export const helplines: Programme['helplines'] = [
  { number: '112', name: { hi: 'कोई भी आपात स्थिति', en: 'Any emergency' }, danger: true },
  { number: '108', name: { hi: 'एम्बुलेंस', en: 'Ambulance' }, danger: true },
  { number: '101', name: { hi: 'आग लगने पर', en: 'Fire' }, danger: true },
  { number: '1090', name: { hi: 'वीमेन पावर लाइन', en: 'Women Power Line' }, danger: true },
  { number: '1098', name: { hi: 'बच्चों के लिए', en: 'Children' }, danger: true },
  { number: '181', name: { hi: 'महिला हेल्पलाइन', en: 'Women helpline' }, danger: false },
  { number: '1930', name: { hi: 'ऑनलाइन ठगी', en: 'Online fraud' }, danger: false },
  { number: '1933', name: { hi: 'नशे की सूचना (मानस)', en: 'Drugs (MANAS)' }, danger: false },
  { number: '14566', name: { hi: 'अनुसूचित जाति/जनजाति अत्याचार', en: 'Atrocities against SC/ST' }, danger: false },
  { number: '1076', name: { hi: 'मुख्यमंत्री हेल्पलाइन', en: 'Chief Minister helpline' }, danger: false },
]
