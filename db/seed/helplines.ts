type HelplineSeed = { number: string; en: string; hi: string; programmes: ('satark' | 'bal')[]; verifiedOn: string | null }

const verified = '2026-11-01'
const both: HelplineSeed['programmes'] = ['satark', 'bal']

/** In the order shown; those for danger come first. One without a date of verification is kept but not shown to the public. */
export const helplines: HelplineSeed[] = [
  { number: '112', en: 'All emergencies', hi: 'हर आपात स्थिति', programmes: both, verifiedOn: verified },
  { number: '1098', en: 'Child helpline', hi: 'बच्चों की मदद (चाइल्डलाइन)', programmes: both, verifiedOn: verified },
  { number: '1090', en: 'Women power line, UP', hi: 'वीमेन पावर लाइन, उ.प्र.', programmes: ['satark'], verifiedOn: verified },
  { number: '181', en: 'Women helpline', hi: 'महिला हेल्पलाइन', programmes: both, verifiedOn: verified },
  { number: '108', en: 'Ambulance', hi: 'एम्बुलेंस', programmes: both, verifiedOn: verified },
  { number: '102', en: 'Ambulance (mothers and infants)', hi: 'एम्बुलेंस (गर्भवती महिला और शिशु)', programmes: ['satark'], verifiedOn: verified },
  { number: '101', en: 'Fire', hi: 'फायर ब्रिगेड (आग)', programmes: both, verifiedOn: verified },
  { number: '1930', en: 'Cyber fraud', hi: 'साइबर ठगी', programmes: both, verifiedOn: verified },
  { number: '1933', en: 'MANAS, drugs', hi: 'मानस, नशे की शिकायत', programmes: ['satark'], verifiedOn: verified },
  { number: '14566', en: 'Atrocities against SC and ST', hi: 'अनुसूचित जाति-जनजाति अत्याचार', programmes: ['satark'], verifiedOn: verified },
  { number: '1076', en: 'UP Chief Minister helpline', hi: 'मुख्यमंत्री हेल्पलाइन, उ.प्र.', programmes: ['satark'], verifiedOn: verified },
  { number: '7570000100', en: 'UP 112 on WhatsApp', hi: 'यूपी 112, व्हाट्सऐप पर', programmes: ['satark'], verifiedOn: verified },
  { number: '14416', en: 'Tele-MANAS, mental health', hi: 'टेली-मानस, मानसिक स्वास्थ्य', programmes: both, verifiedOn: verified },
  { number: '14446', en: 'Freedom from addiction', hi: 'नशा मुक्ति', programmes: both, verifiedOn: null },
  { number: '14567', en: 'Elder line', hi: 'बुजुर्गों की मदद (एल्डर लाइन)', programmes: ['satark'], verifiedOn: null },
  { number: '15100', en: 'Legal aid', hi: 'मुफ्त कानूनी मदद', programmes: both, verifiedOn: null },
  { number: '139', en: 'Railways', hi: 'रेलवे', programmes: ['satark'], verifiedOn: null },
  { number: '1064', en: 'Anti-corruption', hi: 'भ्रष्टाचार की शिकायत', programmes: ['satark'], verifiedOn: null },
]
