import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { programmeOf } from '@/lib/programme'
import { emergency } from './emergency'
import { headsIn } from './heads-in'
import { atMenu, choicesOf, given } from './testing'

const bal = programmeOf('bal')
const world = given([], undefined, 'bal')

/** What children and those who stand for them write, with the head that must stand first. */
const sentences: [head: string, ...texts: string[]][] = [
  [
    'CRUELTY',
    ...['My father beats me', 'my dad hits me when he is drunk', 'papa marte hain', 'papa marte hai', 'mere papa mujhe bahut marte hain', 'पापा मारते हैं', 'पापा मुझे रोज़ मारते हैं'],
    ...[
      'मेरे पिताजी शराब पीकर मुझे मारते हैं',
      'mummy belt se maarti hai',
      'sauteli maa mujhe khana nahi deti',
      'सौतेली माँ खाना नहीं देती',
      'chacha ne mujhe thappad mara',
      'ghar me roz maar padti hai',
    ],
    ...['घर में बहुत मार पड़ती है', 'padosi apne bachche ko bahut pitta hai', 'बगल वाले अंकल अपनी बेटी को डंडे से मारते हैं', 'my stepmother does not give me food', 'my uncle slapped me again'],
    ...[
      'malkin mujhe chimte se jalati hai',
      'mujhe ghar pe bahut marte hain',
      'a child is being beaten in the next house',
      'bap daru pi ke mujhe or mummy ko pitta h',
      'mera bhai mujhe marta hai aur mummy kuch nahi kehti',
    ],
    ...['school se aane par papa marte hain', 'kam number aane par papa ne mujhe pita', 'मम्मी मुझे भूखा रखती हैं', 'police bulao papa marte hain', 'he hits my sister every night'],
  ],
  [
    'SEXUAL',
    ...['mummy ke pati mujhe chhoote hain', 'mummy ke pati mujhe chute hai', 'मम्मी के पति मुझे छूते हैं', 'uncle mujhe galat jagah chhute hain', 'अंकल मुझे गलत जगह छूते हैं'],
    ...[
      'my uncle touches me',
      'my mothers husband touches me at night',
      'sir mere sath gandi harkat karte hain',
      'भैया मेरे साथ गंदी बातें करते हैं',
      'tuition wale sir mujhe kiss karte hain',
    ],
    ...[
      'he takes off my clothes',
      'चाचा मेरे कपड़े उतारते हैं',
      'papa mere sath sone ko kehte hain',
      'teacher touched my private parts',
      'wo aadmi mujhe gande video dikhata hai',
      'jija mere sharir par haath lagate hain',
    ],
    ...[
      'my cousin makes me watch dirty videos with him',
      'meri beti ke sath kisi ne galat kaam kiya',
      'uncle mujhe god me bithate hain aur chhute hain',
      'mere papa mujhe marte bhi hain aur galat jagah chhute bhi hain',
    ],
  ],
  [
    'CORPORAL',
    ...[
      'sir ne mara',
      'सर ने मारा',
      'sir ne mujhe danda se mara',
      'madam roz thappad marti hai',
      'मैडम ने थप्पड़ मारा',
      'teacher hit me with a stick',
      'my teacher slapped my son',
      'class me sabke samne murga banaya',
    ],
    ...[
      'टीचर ने धूप में खड़ा किया',
      'school me bachche ko pita',
      'principal ne chhadi se mara',
      'the teacher made my daughter stand outside in the sun',
      'मास्टर जी डंडे से मारते हैं',
      'I was hit by my maths teacher',
    ],
  ],
  [
    'ONLINE',
    'koi meri photo viral karne ki dhamki de raha hai',
    'someone on instagram asks for my pictures',
    'इंस्टाग्राम पर कोई मुझे धमकी देता है',
    'meri fake id bana di hai',
    'ek ladka blackmail kar raha hai',
  ],
  [
    'MARRIAGE',
    'meri shadi karwa rahe hain main 15 saal ki hu',
    'मेरी शादी करवा रहे हैं',
    'they want to marry me off',
    'padosi ki beti ka nikah hai wo 14 saal ki hai',
    'my sister is 14 and they are making her marry',
  ],
  [
    'LABOUR',
    'mujhse dukan pe kaam karvate hain',
    'मुझसे ढाबे पर काम करवाते हैं',
    'a small boy works in a tea shop',
    'factory me chhote bachche kaam karte hain',
    'they make me work all day',
  ],
  ['MISSING', 'mera bhai kal se lapata hai', 'मेरी बहन स्कूल से नहीं लौटी', 'my son is missing', 'bachcha kho gaya hai'],
  ['TRAFFIC', 'mujhe bech rahe hain', 'गाँव की लड़कियों को काम दिलाने के बहाने ले जाते हैं', 'they sold a girl from our village'],
  ['SOS', 'do din se khana nahi khaya', 'मुझे घर से निकाल दिया', 'mere mummy papa nahi hain', 'i sleep on the street', 'ek bachcha station par sota hai'],
  ['MIND', 'mera man nahi lagta', 'मेरा मन नहीं लगता', 'I feel so sad', 'main bahut udas rehta hu', 'jeene ka mann nahi karta'],
  ['POLICE', 'police wale ne mujhe thappad mara', 'पुलिस ने मुझे मारा', 'police ne report nahi likhi', 'the police refused to write our complaint'],
  ['DRUGS', 'school ke bahar ganja bikta hai', 'स्कूल के पास गुटखा बेचते हैं', 'my friend smokes weed'],
  ['SCHOOL', 'fees nahi di to exam me nahi baithne diya', 'class ke ladke chidhate hain', 'i am bullied in my class', 'स्कूल में शौचालय गंदा है'],
  ['ADMIT', 'school admission', 'ews me seat nahi mili', 'मेरे बच्चे का दाखिला नहीं कर रहे', 'beti ka admission rok diya'],
  ['HEALTH', 'mid day meal me kide nikle', 'आँगनवाड़ी में खाना नहीं मिलता'],
  ['CCI', 'ashram me bachche rehte hain'],
  ['DISABLE', 'meri beti chal nahi sakti', 'my son is autistic'],
  ['ADOPT', 'ek aurat ne bachcha god le liya bina kagaz'],
  ['BEGGING', 'signal par bachche bhikh mangte hain', 'red light pe ek aurat baby leke beg karti hai'],
  [
    'CRUELTY',
    'papa daily maarte rehte hain mujhe',
    'mummy gussa me haath uthati hai',
    'मेरी मम्मी मुझे बहुत पीटती हैं',
    'papa ne kal raat ko belt se pita',
    'मेरे बड़े भाई मुझे रोज़ मारते हैं',
    'my mom beats me with a slipper',
    'father gets drunk and beats us',
    'my parents hit me for no reason',
    'mama ji mujhe khana nahi dete',
    'padosi apni naukrani bachchi ko marta hai',
    'pita ji marpit karte hain',
    'दादी मुझे डंडे से पीटती हैं',
  ],
  [
    'SEXUAL',
    'chacha mujhe ajeeb tarah se chhute hain',
    'मौसा जी ने मुझे गलत तरीके से छुआ',
    'my stepdad comes in my room and touches me',
    'tuition teacher ne mujhe pakad kar chumma liya',
    'वो मेरे प्राइवेट पार्ट को हाथ लगाता है',
    'uncle bad touch karte hain',
    'bus me ek aadmi ne meri chhati pe hath lagaya',
    'someone raped my friend',
    'bhaiya raat ko mere bistar me aa jate hain',
    'papa ke dost mujhe touch karte hai',
    'he asks me to take off my dress',
    'मामा मुझे गंदी फिल्म दिखाते हैं',
  ],
  [
    'CORPORAL',
    'hindi wali madam ne scale se mara',
    'मास्टर साहब ने मुझे पूरे क्लास के सामने मारा',
    'my class teacher slaps us',
    'principal sir ne kaan pakad ke bahar nikala',
    'teacher beat my brother with a ruler',
    'स्कूल में मैडम मारती हैं',
    'madrase me maulvi sahab pitte hain',
    'mera beta homework nahi laya to sir ne uska hath tod diya',
  ],
  ['ONLINE', 'ek ladka meri photo mang raha hai', 'कोई लड़का मेरी फोटो वायरल कर देगा', 'a boy online is threatening to post my pictures', 'whatsapp pe gande message aate hain'],
  ['MARRIAGE', 'ghar wale meri shaadi kar rahe hain', 'गाँव में 15 साल की लड़की की शादी हो रही है', 'my parents are forcing me to marry'],
  ['LABOUR', 'chai ki dukan pe chhota ladka kaam karta hai', 'मालिक मुझसे दिन रात काम कराता है', 'children are working in a bangle factory'],
  ['MISSING', 'hamara beta do din se ghar nahi aaya', 'मेरा बच्चा मेले में खो गया', 'my little sister did not come home'],
  ['MIND', 'mujhe jeene ka mann nahi hai', 'मुझे बहुत रोना आता है', 'i want to die'],
  ['SOS', 'mere paas rehne ki jagah nahi hai', 'papa ne ghar se nikal diya', 'मैं सड़क पर सोता हूँ'],
  ['SCHOOL', 'स्कूल वाले टीसी नहीं दे रहे'],
  ['ADMIT', 'स्कूल ने ईडब्ल्यूएस में दाखिला देने से मना किया'],
  ['DRUGS', 'mere dost nasha karte hain'],
  ['POLICE', 'thane me police ne mere bete ko pita'],
  ['TRAFFIC', 'ek aunty ladkiyon ko bechti hai'],
]

const listed = sentences.flatMap(([head, ...texts]) => texts.map((text) => [text, head] as const))

describe('the heads a sentence speaks of', () => {
  it.each(listed)('"%s" puts %s first', (text, head) => expect(headsIn(text, bal)[0]).toBe(head))

  it('hear what is under the usual misspellings', () => {
    for (const text of ['PAPA MARTE HAIN!!', 'papaa maarte hain', 'Papa bohot maarte h', 'my fathr beats me', 'पापा  मारते है।']) expect(headsIn(text, bal)[0], text).toBe('CRUELTY')
  })
})

/** Sentences that speak of no beating and no touching. */
const innocent = [
  ...[
    'exam mein fail',
    'exam me fail ho gaya',
    'main exam mein fail ho gayi',
    'परीक्षा में फेल हो गया',
    'I failed my exam',
    'school admission',
    'स्कूल में दाखिला',
    'admission kab shuru hoga',
    'mera admission nahi hua',
  ],
  ...[
    'papa bahut achhe hain',
    'papa mujhe nahi marte',
    'पापा मुझे नहीं मारते',
    'my father does not beat me',
    'papa marte nahi hain bas daante hain',
    'sir ne homework diya',
    'teacher ne padhaya',
    'school ki chhutti hai',
    'sir chhutti nahi dete',
  ],
  ...[
    'papa mar gaye',
    'mummy papa kaam karte hain',
    'bus chhut gayi',
    'keep in touch with me',
    'mummy ne khana banaya',
    'scholarship kab aayegi',
    'मेरी छुट्टी कब है',
    'क्या मेरा नाम छिपा रहेगा',
    'aap kaun ho',
    'mujhe maths se dar lagta hai',
  ],
  ...[
    'sir ne mujhe class monitor banaya',
    'dad has a new job',
    'bhai ki shadi hai',
    'the school fees are too high',
    'hit song sunna hai',
    'school me dance hai',
    'i hit my head while playing',
    'khel me chot lag gayi',
    'the teacher did not hit me',
    'mummy papa ladte hain',
    'mujhe chhutti chahiye',
  ],
]

describe('sentences that speak of no beating and no touching', () => {
  it.each(innocent)('"%s" moves none of these heads', (text) => {
    const heads = headsIn(text, bal)
    for (const head of ['SEXUAL', 'CRUELTY', 'CORPORAL', 'POLICE', 'TRAFFIC']) expect(heads, head).not.toContain(head)
  })

  it('move nothing at all when nothing is the matter', () => {
    for (const text of ['exam mein fail', 'exam mein fail ho gaya', 'I failed my exam', 'papa bahut achhe hain', 'aap kaun ho', 'scholarship kab aayegi'])
      expect(headsIn(text, bal), text).toEqual([])
  })

  it('are seldom taken for sexual abuse among ordinary messages', () => {
    const ordinary = fs
      .readFileSync(new URL('./sos/ordinary.fixture.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    expect(ordinary.filter((text) => headsIn(text, bal).includes('SEXUAL') && !/touch|chhed|pocso|पॉक्सो|galat/i.test(text))).toEqual([])
  })
})

describe('the list of heads under what was told', () => {
  const told = (text: string, speaker: 'child' | 'relative' = 'child') => atMenu('hi', world, speaker).tap('report').type(text)
  const shown = (text: string) => {
    const chat = told(text)
    return choicesOf((chat.said.body.includes('112') ? chat.type('1') : chat).said).map(({ id }) => id.split('~').at(-1))
  }

  it.each([
    ['मेरे पापा मुझे मारते हैं', 'CRUELTY'],
    ['mummy ke pati mujhe chhoote hain', 'SEXUAL'],
    ['kal sir ne mara tha mujhe', 'CORPORAL'],
  ])('begins with the head of "%s"', (text, head) => expect(shown(text)[0]).toBe(head))

  it('chooses nothing by itself, and holds every head still', () => {
    const chat = told('kal sir ne mara tha mujhe')
    expect(chat.state.draft?.category).toBeUndefined()
    expect(headsIn('', bal)).toEqual([])
  })

  it('follows the words of all messages, the gravest first', () => {
    const chat = told('school ki fees bahut hai mere').type('aur sir mujhe chhute hain')
    expect(choicesOf(chat.state.at === 'category' && chat.said.list ? chat.said : chat.type('1').said)[0]?.id).toContain('SEXUAL')
  })

  it('leaves what is danger to the phrases of danger', () => {
    expect(emergency('my father beats me', 'bal')).toBe('danger')
    expect(emergency('mere papa mujhe marte hain', 'bal')).toBe('danger')
  })
})
