import type { Programme } from '../types'

/** Those for danger now come first. 14416 and 14446 stand in the order of the State's own lists. */
export const helplines: Programme['helplines'] = [
  { number: '112', name: { hi: 'अभी खतरा हो', en: 'Danger now' }, danger: true },
  { number: '1098', name: { hi: 'बच्चों की मदद, दिन-रात', en: 'Help for children, day and night' }, danger: true },
  { number: '108', name: { hi: 'एम्बुलेंस', en: 'Ambulance' }, danger: false },
  { number: '14416', name: { hi: 'मन बहुत दुखी हो (टेली-मानस)', en: 'When you feel very low (Tele-MANAS)' }, danger: false },
  { number: '1930', name: { hi: 'ऑनलाइन ठगी या धमकी', en: 'Online cheating or threats' }, danger: false },
  { number: '181', name: { hi: 'महिला हेल्पलाइन', en: 'Women helpline' }, danger: false },
  { number: '14446', name: { hi: 'नशा छोड़ने में मदद', en: 'Help to stop drugs' }, danger: false },
  { number: '15100', name: { hi: 'मुफ़्त कानूनी मदद', en: 'Free legal help' }, danger: false },
]
