import { plain } from '@/lib/conversation/input'

/** What a title in a text stands for. Desks of the SP's office count as that office. */
export type Title = 'dig' | 'sp' | 'asp' | 'co' | 'sho' | 'si' | 'head_constable' | 'constable'

const word = (...forms: string[]) => new RegExp(`(?<= )(?:${forms.map((form) => form.replaceAll(' ', ' ?')).join('|')})(?= )`, 'gu')

/**
 * Longer titles stand before those they contain: a deputy inspector general is no inspector, a deputy superintendent no SP.
 * `0?` takes the sign ० of abbreviations, which reads as a zero.
 */
const titles: readonly (readonly [Title, RegExp])[] = [
  [
    'dig',
    word(
      ...['a?dgp?', 'd i g', 'i g', 'dig', 'deputy inspector general(?: of police)?', '(?:additional )?director general(?: of police)?', 'inspector general(?: of police)?'],
      ...['डी ?0? ?(?:आई|आइ) ?0? ?जी ?0?', '(?:आई|आइ) ?0? ?जी ?0?', 'ए?डीजीपी?', '(?:पुलिस )?(?:उप )?महानिरीक्षक', '(?:अपर )?(?:पुलिस )?महानिदेशक'],
    ),
  ],
  [
    'co',
    word(
      ...['c o', 'd s p', 'd y sp', 'dysp', 'dy sp', 'deputy sp', 'deputy superintendent(?: of police)?', 'circle officer', 'kshetr?adhikari'],
      ...['सी ?0? ?ओ ?0?', 'डी ?0? ?एस ?0? ?पी ?0?', 'डिप्टी एसपी', '(?:पुलिस )?उपाधीक्षक', 'क्षेत्राधिकारी'],
    ),
  ],
  [
    'asp',
    word(
      ...['a s p', 'add?i?t?i?o?n?a?l? sp', 'additional superintendent(?: of police)?', 'sp (?:city|rural|gramin|operations?)', 'apar police adhikshak'],
      ...['ए ?0? ?एस ?0? ?पी ?0?', 'अपर एसपी', 'अपर पुलिस अधीक्षक', 'एसपी (?:सिटी|नगर|ग्रामीण)'],
    ),
  ],
  [
    'sp',
    word(
      ...['s s p', 's p', '(?:senior )?superintendent of police', 'police adhikshak', 'kapt?aa?n', 'captain', 's o g', 'swat', 'peshkar'],
      ...['एस ?0? ?एस ?0? ?पी ?0?', 'एस ?0? ?पी ?0?', '(?:वरिष्ठ )?पुलिस अधीक्षक', '(?:पुलिस )?कप्तान', 'एस ?0? ?ओ ?0? ?जी ?0?', 'स्वाट', 'पेशकार'],
    ),
  ],
  [
    'si',
    word(
      ...['a?si', 's i', 'sub inspector', 'daroga', 'darogha'],
      ...['सब इंस्पेक्टर', 'एस ?0? ?आई ?0?', 'उप ?निरीक्षक', 'दा?रोगा', 'चौकी (?:प्रभारी|इंचार्ज)', 'chowki (?:prabhari|in ?charge)'],
    ),
  ],
  [
    'sho',
    word(
      ...['s h o', 'station (?:house )?officer', 'thane?dar', 'thanadhyaksh', 'thana (?:adhyaksh|prabhari|in ?charge)', 'kotwal', 'inspector'],
      ...['एस ?0? ?एच ?0? ?ओ ?0?', 'एस ?0? ?ओ ?0?', 'थानाध्यक्ष', 'थाना (?:अध्यक्ष|प्रभारी|इंचार्ज)', 'थानेदार', 'कोतवाल', '(?:प्रभारी )?निरीक्षक', '(?:इंस्पेक्टर|इन्स्पेक्टर)'],
    ),
  ],
  ['head_constable', word('head constable', 'h c', 'diwan', 'हेड कां?स्टेबल', 'मुख्य आरक्षी', 'दीवान')],
  ['constable', word('constable', 'sipahi', 'कां?स्टेबल', 'सिपाही', 'आरक्षी', 'हमराही')],
]

/** Whoever was told or is asked for help is not whom it is about: "SP को बताया", "complained to the SP". Money that goes to him is another thing. */
const told = new RegExp(
  [
    '^ (?:(?:साहब|sahab|sahib|sir|जी|ji|महोदय|office|कार्यालय) )*(?:को|ko|से|se|के पास|ke paas|me|में) (?:\\S+ ){0,2}',
    '(?:बताया|bataya|शिकायत|shikayat|कहा|kaha|लिखा|likha|आवेदन|avedan|सूचना|suchna|प्रार्थना|application|निवेदन|nivedan|अनुरोध|anurodh|न्याय|nyay|गुहार)(?= )',
  ].join(''),
  'u',
)
const toldBefore =
  / (?:(?:told|informed|dear|respected|सेवा में|seva me|श्रीमान|shriman)|(?:complained|complaint|wrote|written|went|reported|application|request) (?:\S+ ){0,2}to) (?:the )?$/u

/** The titles of a text, and what is left of it when they are taken out; both with single blanks, `left` in the form of `plain`. */
export function titlesIn(text: string): { titles: Set<Title>; left: string } {
  const found = new Set<Title>()
  // "SO" is an office in capitals only; small it is an English word.
  if (/(?<![\p{L}\p{N}])S\.? ?O\.?(?![\p{L}\p{N}])/u.test(text)) found.add('sho')
  let left = ` ${plain(text)} `
  for (const [title, pattern] of titles) {
    left = left.replace(pattern, (match: string, ...rest: unknown[]) => {
      const at = rest.find((one) => typeof one === 'number')
      const before = left.slice(0, Number(at))
      const after = left.slice(Number(at) + match.length)
      if (!told.test(after) && !toldBefore.test(before)) found.add(title)
      return '|'
    })
  }
  return { titles: found, left: left.replace(/\s+/g, ' ').trim() }
}
