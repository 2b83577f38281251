import type { Random } from './random'

/** What a simulated informer says: a sentence for each head in Hindi, in English and as people mix them. `{p}` is the place, `{t}` a time, `{n}` a number. */
const said: Record<string, readonly string[]> = {
  CATTLE: [
    '{t} {p} के पास पिकअप में {n} गोवंश लादे जा रहे हैं, गाड़ी बिहार की तरफ जाती है',
    'Cattle are loaded into a closed truck near {p} at {t}, about {n} animals each time',
    'Raat me {p} ke baagh se {n} gaay truck me bhari jaati hai',
  ],
  LIQUOR: [
    '{p} में भट्ठे के पीछे कच्ची शराब बनती है और {t} बिकती है',
    'Illicit liquor is brewed behind the brick kiln at {p} and sold at {t}',
    '{p} me kachchi sharab ki bhatti chal rahi hai, {t} sabse zyada bheed',
  ],
  DRUGS: ['{p} के स्कूल के पास दो लड़के {t} पुड़िया बेचते हैं', 'Two men sell small packets near the school at {p} around {t}', '{p} chauraha par {t} ganja bikta hai'],
  ARMS: ['{p} में एक घर के अंदर तमंचे बनाए जाते हैं, {t} खराद की आवाज़ आती है', 'Country-made pistols are repaired in a workshop at {p}', '{p} me shaadi me harsh firing ho rahi hai'],
  GAMBLE: [
    '{p} में पान की दुकान के पीछे {t} सट्टा लगता है, {n} लोग जुटते हैं',
    'Satta is played behind the shop at {p}, {n} people every evening',
    '{p} me online satta ka agent baithta hai {t}',
  ],
  VICE: ['{p} के एक होटल में {t} गलत काम होता है', 'A guest house near {p} is used for illegal business at {t}'],
  TRAFFICK: ['{p} से {n} लड़कियों को काम के बहाने {t} बस से ले जाया जा रहा है', 'An agent is taking {n} young people from {p} by bus at {t}'],
  WOMEN: [
    '{p} कॉलेज के रास्ते में {t} कुछ लड़के छेड़छाड़ करते हैं',
    'Girls are followed and harassed on the college road at {p} around {t}',
    '{p} coaching ke bahar {t} bike wale pareshan karte hain',
  ],
  MINING: [
    '{p} घाट से {t} {n} ट्रैक्टर बालू निकाला जाता है',
    'Sand is dug with machines at the river near {p}, {n} trolleys every night',
    '{p} ghat par raat me morang ki khudai chalti hai',
  ],
  EXTORT: ['{p} बाजार में दुकानदारों से हर हफ्ते {n} हजार रुपये वसूले जाते हैं', 'Shopkeepers at {p} are forced to pay every week'],
  POLICE: ['{p} थाने में रिपोर्ट लिखने के लिए {n} हजार रुपये मांगे गए', 'A policeman at {p} asked for money to write a report', '{p} me sipahi truck walon se {t} paise lete hain'],
  CONVERT: ['{p} में लोगों को पैसे का लालच देकर {t} बुलाया जाता है', 'People at {p} say they were promised money to change what they believe'],
  HEINOUS: ['{p} की घटना का वीडियो मेरे पास है, दुकान के कैमरे में {t} का समय है', 'The camera at a shop in {p} shows the two men who snatched the chain at {t}'],
  WANTED: ['फरार आदमी {p} में अपने रिश्तेदार के घर {t} देखा गया', 'A man who is wanted was seen near {p} at {t}, he has cut his hair'],
  CYBER: ['बैंक वाला बनकर फोन आया, {p} में {n} लोगों का पैसा कट गया', 'A call centre in a rented house at {p} cheats people over the phone'],
  FAKE: ['{p} बाजार में 500 के नकली नोट चल रहे हैं', 'Fake 500 rupee notes are given out at the weekly market of {p}'],
  FOREST: ['{p} के जंगल से {t} शीशम और सागौन काटा जा रहा है', 'Trees are felled in the forest near {p} at {t} and taken by tractor'],
  TENSION: ['{p} में एक झूठा वीडियो फैलाया जा रहा है, {t} भीड़ जुट सकती है', 'A false message is going around in {p}, people may gather at {t}'],
  OTHER: ['{p} में {t} संदिग्ध लोग घूमते हैं', 'Strangers go round {p} at {t} and ask about empty houses', '{p} ke paas lawaris gaadi khadi hai'],
}

type Speech = 'hindi' | 'english' | 'mixed'

const times: Record<Speech, readonly string[]> = {
  hindi: ['रात 11 बजे', 'सुबह 5 बजे', 'शाम को', 'हर शनिवार', 'आज रात'],
  english: ['11 pm', 'five in the morning', 'dusk', 'the weekly market', 'noon'],
  mixed: ['raat 11 baje', 'subah 5 baje', 'shaam ko', 'har shanivar', 'aaj raat'],
}
const people: Record<Speech, readonly string[]> = {
  hindi: ['दो आदमी, एक लंबा, गमछा बांधे', 'तीन लड़के, उम्र 20-25', 'नाम नहीं मालूम, ईंट भट्ठे पर काम करता है'],
  english: ['two men, one tall with a scarf', 'three boys, 20 to 25', 'name not known, works at the kiln'],
  mixed: ['do aadmi, ek lamba, gamchha baandhe', 'teen ladke, 20-25 saal ke', 'naam nahi pata'],
}
const vehicles: Record<Speech, readonly string[]> = {
  hindi: ['सफेद पिकअप, नंबर के आखिर में 4417', 'बिना नंबर की काली मोटरसाइकिल', 'लाल ट्रैक्टर ट्रॉली'],
  english: ['white pickup, number ends in 4417', 'black motorcycle without plate', 'red tractor with trolley'],
  mixed: ['safed pickup, number ke aakhir me 4417', 'bina number ki kaali bike', 'laal tractor trolley'],
}

const speechOf = (template: string): Speech => (/[ऀ-ॿ]/.test(template) ? 'hindi' : /\b(me|ke|hai|par|ki)\b/.test(template) ? 'mixed' : 'english')

export type Words = { language: 'hi' | 'en'; what: string; when: string; who?: string; vehicle?: string }

/** The words of one simulated report. */
export function words(draw: Random, category: string, placeHi: string, placeEn: string): Words {
  const template = draw.pick(said[category] ?? said.OTHER ?? [''])
  const speech = speechOf(template)
  const when = draw.pick(times[speech])
  const what = template
    .replaceAll('{p}', speech === 'hindi' ? placeHi : placeEn)
    .replaceAll('{t}', when)
    .replaceAll('{n}', String(2 + draw.below(9)))
  const who = draw.chance(0.6) ? { who: draw.pick(people[speech]) } : {}
  const vehicle = draw.chance(0.4) ? { vehicle: draw.pick(vehicles[speech]) } : {}
  return { language: speech === 'english' ? 'en' : 'hi', what, when, ...who, ...vehicle }
}
