/** `names` are the spellings of the postal list; `admin2` is the census code of the town list; the first alias forms are what people type. */
export type GazetteerDistrict = { code: string; en: string; hi: string; names: string[]; admin2?: string; aliases?: string[]; detail: 'places' | 'points' }

/** Districts with their places by name, then the neighbours, known only well enough to say whose a pin is. */
export const gazetteerDistricts: GazetteerDistrict[] = [
  { code: 'jaunpur', en: 'Jaunpur', hi: 'जौनपुर', names: ['Jaunpur'], admin2: '194', detail: 'places' },
  { code: 'ghazipur', en: 'Ghazipur', hi: 'गाजीपुर', names: ['Ghazipur'], admin2: '195', detail: 'places' },
  { code: 'chandauli', en: 'Chandauli', hi: 'चंदौली', names: ['Chandauli'], admin2: '196', detail: 'places' },
  { code: 'varanasi', en: 'Varanasi', hi: 'वाराणसी', names: ['Varanasi'], admin2: '197', aliases: ['Banaras', 'Benares', 'Kashi', 'बनारस', 'काशी'], detail: 'places' },
  {
    code: 'delhi',
    en: 'Delhi',
    hi: 'दिल्ली',
    names: ['North West Delhi', 'North Delhi', 'North East Delhi', 'East Delhi', 'New Delhi', 'Central Delhi', 'West Delhi', 'South West Delhi', 'South Delhi'],
    aliases: ['New Delhi', 'नई दिल्ली'],
    detail: 'places',
  },
  { code: 'azamgarh', en: 'Azamgarh', hi: 'आजमगढ़', names: ['Azamgarh'], admin2: '191', detail: 'points' },
  { code: 'mau', en: 'Mau', hi: 'मऊ', names: ['Mau'], admin2: '192', aliases: ['Maunath Bhanjan', 'मऊनाथ भंजन'], detail: 'points' },
  { code: 'ballia', en: 'Ballia', hi: 'बलिया', names: ['Ballia'], admin2: '193', detail: 'points' },
  { code: 'mirzapur', en: 'Mirzapur', hi: 'मिर्जापुर', names: ['Mirzapur'], admin2: '199', detail: 'points' },
  { code: 'sonbhadra', en: 'Sonbhadra', hi: 'सोनभद्र', names: ['Sonbhadra'], admin2: '200', aliases: ['Robertsganj', 'रॉबर्ट्सगंज'], detail: 'points' },
  { code: 'bhadohi', en: 'Bhadohi', hi: 'भदोही', names: ['Sant Ravidas Nagar'], admin2: '198', aliases: ['Sant Ravidas Nagar', 'Gyanpur', 'ज्ञानपुर'], detail: 'points' },
  { code: 'prayagraj', en: 'Prayagraj', hi: 'प्रयागराज', names: ['Allahabad'], admin2: '175', aliases: ['Allahabad', 'इलाहाबाद'], detail: 'points' },
  { code: 'pratapgarh', en: 'Pratapgarh', hi: 'प्रतापगढ़', names: ['Pratapgarh'], admin2: '173', detail: 'points' },
  { code: 'sultanpur', en: 'Sultanpur', hi: 'सुल्तानपुर', names: ['Sultanpur'], admin2: '179', detail: 'points' },
  { code: 'ambedkar-nagar', en: 'Ambedkar Nagar', hi: 'अंबेडकर नगर', names: ['Ambedkar Nagar'], admin2: '178', aliases: ['Akbarpur', 'अकबरपुर'], detail: 'points' },
  { code: 'gorakhpur', en: 'Gorakhpur', hi: 'गोरखपुर', names: ['Gorakhpur'], detail: 'points' },
  { code: 'deoria', en: 'Deoria', hi: 'देवरिया', names: ['Deoria'], admin2: '190', detail: 'points' },
  { code: 'buxar', en: 'Buxar', hi: 'बक्सर', names: ['Buxar'], admin2: '232', detail: 'points' },
  { code: 'kaimur', en: 'Kaimur', hi: 'कैमूर', names: ['Kaimur (Bhabua)'], admin2: '233', aliases: ['Bhabua', 'भभुआ'], detail: 'points' },
  { code: 'rohtas', en: 'Rohtas', hi: 'रोहतास', names: ['Rohtas'], admin2: '234', aliases: ['Sasaram', 'सासाराम'], detail: 'points' },
  { code: 'bhojpur', en: 'Bhojpur', hi: 'भोजपुर', names: ['Bhojpur'], aliases: ['Arrah', 'आरा'], detail: 'points' },
  { code: 'siwan', en: 'Siwan', hi: 'सीवान', names: ['Siwan'], detail: 'points' },
  { code: 'ghaziabad', en: 'Ghaziabad', hi: 'गाजियाबाद', names: ['Ghaziabad'], detail: 'points' },
  { code: 'gautam-buddha-nagar', en: 'Gautam Buddha Nagar', hi: 'गौतम बुद्ध नगर', names: ['Gautam Buddha Nagar'], aliases: ['Noida', 'नोएडा'], detail: 'points' },
  { code: 'gurugram', en: 'Gurugram', hi: 'गुरुग्राम', names: ['Gurgaon'], aliases: ['Gurgaon', 'गुड़गांव'], detail: 'points' },
  { code: 'faridabad', en: 'Faridabad', hi: 'फरीदाबाद', names: ['Faridabad'], detail: 'points' },
  { code: 'sonipat', en: 'Sonipat', hi: 'सोनीपत', names: ['Sonipat'], detail: 'points' },
  { code: 'jhajjar', en: 'Jhajjar', hi: 'झज्जर', names: ['Jhajjar'], detail: 'points' },
  { code: 'baghpat', en: 'Baghpat', hi: 'बागपत', names: ['Bagpat'], detail: 'points' },
]

/** Tehsils by district code: name as it stands in the postal list, then what to show. */
export const tehsils: Record<string, { known: string; en: string; hi: string }[]> = {
  jaunpur: [
    { known: 'Jaunpur', en: 'Sadar', hi: 'सदर' },
    { known: 'Shahganj', en: 'Shahganj', hi: 'शाहगंज' },
    { known: 'Badlapur', en: 'Badlapur', hi: 'बदलापुर' },
    { known: 'Machhali Shahar', en: 'Machhlishahr', hi: 'मछलीशहर' },
    { known: 'Mariahu', en: 'Mariahu', hi: 'मड़ियाहूं' },
    { known: 'Kerakat', en: 'Kerakat', hi: 'केराकत' },
  ],
  ghazipur: [
    { known: 'Ghazipur', en: 'Sadar', hi: 'सदर' },
    { known: 'Saidpur', en: 'Saidpur', hi: 'सैदपुर' },
    { known: 'Mohammadabad', en: 'Mohammadabad', hi: 'मुहम्मदाबाद' },
    { known: 'Zamania', en: 'Zamania', hi: 'जमानियां' },
    { known: 'Jakhania', en: 'Jakhania', hi: 'जखनियां' },
  ],
  chandauli: [
    { known: 'Chandauli', en: 'Sadar', hi: 'सदर' },
    { known: 'Sakaldiha', en: 'Sakaldiha', hi: 'सकलडीहा' },
    { known: 'Chakia', en: 'Chakia', hi: 'चकिया' },
  ],
}
