/** Districts round the range, as people type them: answered by "not here, tell these" instead of a search. */
export const neighbours: { en: string; hi: string; words: string[] }[] = [
  { en: 'Varanasi', hi: 'वाराणसी', words: ['varanasi', 'banaras', 'benaras', 'benares', 'kashi', 'वाराणसी', 'बनारस', 'काशी'] },
  { en: 'Azamgarh', hi: 'आज़मगढ़', words: ['azamgarh', 'ajamgarh', 'आजमगढ़', 'आज़मगढ़'] },
  { en: 'Mau', hi: 'मऊ', words: ['mau', 'मऊ'] },
  { en: 'Ballia', hi: 'बलिया', words: ['ballia', 'balia', 'बलिया'] },
  { en: 'Mirzapur', hi: 'मिर्ज़ापुर', words: ['mirzapur', 'mirjapur', 'मिर्जापुर', 'मिर्ज़ापुर'] },
  { en: 'Bhadohi', hi: 'भदोही', words: ['bhadohi', 'भदोही', 'sant ravidas nagar'] },
  { en: 'Sonbhadra', hi: 'सोनभद्र', words: ['sonbhadra', 'sonebhadra', 'robertsganj', 'सोनभद्र'] },
  { en: 'Prayagraj', hi: 'प्रयागराज', words: ['prayagraj', 'allahabad', 'ilahabad', 'प्रयागराज', 'इलाहाबाद'] },
  { en: 'Pratapgarh', hi: 'प्रतापगढ़', words: ['pratapgarh', 'प्रतापगढ़'] },
  { en: 'Sultanpur', hi: 'सुल्तानपुर', words: ['sultanpur', 'सुल्तानपुर', 'सुलतानपुर'] },
  { en: 'Ambedkar Nagar', hi: 'अंबेडकर नगर', words: ['ambedkar nagar', 'ambedkarnagar', 'अंबेडकर नगर', 'अम्बेडकर नगर'] },
  { en: 'Lucknow', hi: 'लखनऊ', words: ['lucknow', 'lakhnau', 'लखनऊ'] },
  { en: 'Gorakhpur', hi: 'गोरखपुर', words: ['gorakhpur', 'गोरखपुर'] },
  { en: 'Kaimur (Bihar)', hi: 'कैमूर (बिहार)', words: ['kaimur', 'bhabua', 'कैमूर', 'भभुआ'] },
  { en: 'Rohtas (Bihar)', hi: 'रोहतास (बिहार)', words: ['rohtas', 'sasaram', 'रोहतास', 'सासाराम'] },
  { en: 'Buxar (Bihar)', hi: 'बक्सर (बिहार)', words: ['buxar', 'baksar', 'बक्सर'] },
]
