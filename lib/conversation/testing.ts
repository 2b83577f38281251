import type { Rule } from '@/lib/answers/eligibility'
import { indexed } from '@/lib/answers/search'
import type { Answer, Line } from '@/lib/answers/types'
import type { Place, PlaceMatch, PlaceSearch, Unit } from '@/lib/place/types'
import { programmeOf } from '@/lib/programme'
import type { ProgrammeId, Speaker } from '@/lib/programme/types'
import type { Posted } from '@/lib/roster/types'
import { plain } from './input'
import { step, type Turn } from './machine'
import { freshState, type State } from './state'
import type { Given, Heard, OwnComplaint, Say } from './types'

function districtsOf(known: Unit[]): Unit[] {
  return known.filter((one) => one.kind === 'district')
}

const unit = (id: number, kind: Unit['kind'], parentId: number | null, nameEn: string, nameHi: string, districtId: number | null, circleId: number | null = null): Unit => ({
  ...{ id, programmeId: 'satark', kind, parentId, code: `u${id}`, nameEn, nameHi, aliases: [] },
  ...{ rangeId: 1, districtId, circleId, lat: 25.7, lng: 82.7, territorial: true },
})

const thanaNames: [string, string][] = [
  ...([
    ['Kotwali', 'कोतवाली'],
    ['Line Bazar', 'लाइन बाजार'],
    ['Zafarabad', 'जफराबाद'],
    ['Khetasarai', 'खेतासराय'],
    ['Shahganj', 'शाहगंज'],
  ] satisfies [string, string][]),
  ...([
    ['Sarpatahan', 'सरपतहां'],
    ['Kerakat', 'केराकत'],
    ['Chandwak', 'चंदवक'],
    ['Jalalpur', 'जलालपुर'],
    ['Badlapur', 'बदलापुर'],
  ] satisfies [string, string][]),
  ...([
    ['Mungra Badshahpur', 'मुंगराबादशाहपुर'],
    ['Baksha', 'बक्शा'],
  ] satisfies [string, string][]),
]

const units: Unit[] = [
  unit(1, 'range', null, 'Varanasi Range', 'वाराणसी परिक्षेत्र', null),
  unit(2, 'district', 1, 'Jaunpur', 'जौनपुर', 2),
  unit(3, 'district', 1, 'Ghazipur', 'गाज़ीपुर', 3),
  unit(4, 'district', 1, 'Chandauli', 'चंदौली', 4),
  unit(5, 'circle', 2, 'Sadar', 'सदर', 2, 5),
  ...thanaNames.map(([en, hi], index) => unit(20 + index, 'thana', 5, en, hi, 2, 5)),
  unit(40, 'thana', 3, 'Karanda', 'करंडा', 3),
  unit(50, 'thana', 4, 'Baburi', 'बबुरी', 4),
]

const matchOf = (key: string, kind: PlaceMatch['kind'], nameEn: string, nameHi: string, place: Place): PlaceMatch => ({
  key,
  kind,
  nameEn,
  nameHi,
  withinEn: 'Jaunpur',
  withinHi: 'जौनपुर',
  place,
})

const matches: PlaceMatch[] = [
  ...units
    .filter((one) => one.kind === 'thana')
    .map((one) => matchOf(one.code, 'thana', one.nameEn, one.nameHi, { districtId: one.districtId ?? 2, thanaId: one.id, precision: 'thana' })),
  matchOf('gz:1', 'village', 'Sirkoni', 'सिरकोनी', { districtId: 2, thanaId: 28, precision: 'village', h3R9: '893da11453bffff' }),
  matchOf('pin:222001', 'pincode', '222001', '222001', { districtId: 2, precision: 'pincode' }),
]

const delhi: Unit[] = [
  { ...unit(900, 'commission', null, 'Delhi Commission for Protection of Child Rights', 'दिल्ली बाल अधिकार संरक्षण आयोग', null), programmeId: 'bal', rangeId: 900 },
  ...Array.from({ length: 13 }, (_, at) => ({
    ...unit(901 + at, 'district', 900, `Delhi ${'ABCDEFGHIJKLM'[at]}`, `दिल्ली ${at + 1}`, 901 + at),
    ...{ programmeId: 'bal', rangeId: 900 },
  })),
]

const delhiMatches: PlaceMatch[] = [matchOf('gz:9', 'village', 'Sirkoni', 'सिरकोनी', { districtId: 902, precision: 'village', h3R9: '893da11453bffff' })]

/** Three districts and a dozen thanas, enough for every branch of the place questions. */
export const places: PlaceSearch = placesOf(units, matches)

function placesOf(units: Unit[], matches: PlaceMatch[]): PlaceSearch {
  const first = districtsOf(units)[0]?.id ?? 0
  return {
    units,
    districts: districtsOf(units),
    thanas: (districtId) => units.filter((one) => one.kind === 'thana' && one.districtId === districtId),
    unit: (id) => units.find((one) => one.id === id),
    find: (typed, options) => matches.filter((match) => [match.nameEn, match.nameHi].some((name) => plain(typed).includes(plain(name)))).slice(0, options?.limit ?? 3),
    byKey: (key) => matches.find((match) => match.key === key),
    at: (lat) =>
      lat > 25.5
        ? { inside: true, place: { districtId: first, ...(first === 2 ? { thanaId: 26 } : {}), precision: 'pin', h3R9: '893da11453bffff' }, nearEn: 'Kerakat', nearHi: 'केराकत' }
        : lat > 25
          ? { inside: false, districtEn: 'Varanasi', districtHi: 'वाराणसी' }
          : { inside: false, districtEn: null, districtHi: null },
    name: (id, language) => {
      const found = units.find((one) => one.id === id)
      return (language === 'hi' ? found?.nameHi : found?.nameEn) ?? ''
    },
  }
}

const answerOf = (id: number, topic: Answer['topic'], en: string, hi: string, expiresOn = '2027-03-01'): Answer => ({
  ...{ id, slug: `a-${id}`, topic, rank: id, version: 1, question: { en, hi }, text: { en: `${en} `.repeat(60), hi: `${hi} `.repeat(60) } },
  ...{ keywords: [], source: { en: 'edudel.nic.in', hi: 'edudel.nic.in' }, sourceUrl: 'https://www.edudel.nic.in', sourceDate: '2026-02-01', verifiedOn: '2026-11-01', expiresOn },
})

const answers = indexed([
  answerOf(1, 'admission', 'What is the income limit for an EWS seat?', 'ईडब्ल्यूएस सीट के लिए आय की सीमा क्या है?'),
  answerOf(2, 'corporal', 'May a teacher hit a pupil?', 'क्या शिक्षक बच्चे को मार सकते हैं?'),
  answerOf(3, 'helpline', 'Which helplines are there?', 'कौन सी हेल्पलाइन हैं?', '2026-11-02'),
])

/** The rule of one session as the commission's staff might have published it. */
export const admission: Rule = {
  ...{ session: '2026-27', onDay: '2026-03-31', incomeLimit: 500_000, more: { en: 'A computer draws.', hi: 'कंप्यूटर ड्रॉ निकालता है।' } },
  ages: {
    general: { nursery: { from: 3, to: 5 }, kg: { from: 4, to: 6 }, first: { from: 5, to: 7 } },
    cwsn: { nursery: { from: 3, to: 7 }, kg: { from: 4, to: 8 }, first: { from: 5, to: 9 } },
  },
  ...{ source: { en: 'edudel.nic.in', hi: 'edudel.nic.in' }, sourceUrl: null, sourceDate: '2026-02-21', verifiedOn: '2026-11-01', expiresOn: '2027-02-01' },
}

const checkOf = (en: string, expiresOn: string) => ({ source: { en, hi: en }, sourceUrl: null, verifiedOn: '2026-11-01', expiresOn })

const lines: Line[] = [
  { number: '112', name: { en: 'All emergencies', hi: 'हर आपात स्थिति' }, check: checkOf('112.gov.in', '2027-05-01') },
  { number: '14416', name: { en: 'Tele-MANAS', hi: 'टेली-मानस' }, check: checkOf('telemanas.mohfw.gov.in', '2026-11-15') },
]

/** Two of the police whom a report can mean. */
export const roster: Posted[] = [
  { id: '00000000-0000-4000-8000-000000000001', kind: 'officer', nameEn: 'Rakesh Yadav', nameHi: 'राकेश यादव', post: 'si', unitId: 26 },
  { id: '00000000-0000-4000-8000-000000000002', kind: 'official', nameEn: 'Imran Khan', nameHi: 'इमरान ख़ान', post: 'sp_staff', unitId: 2 },
]

export const given = (own: OwnComplaint[] = [], now = new Date('2026-11-21T08:30:00Z'), programme: ProgrammeId = 'satark'): Given => ({
  ...{
    now,
    own,
    answers: programme === 'bal' ? answers : indexed([]),
    rule: programme === 'bal' ? admission : null,
    lines: programme === 'bal' ? lines : [],
    roster: programme === 'satark' ? roster : [],
    places: programme === 'satark' ? places : placesOf(delhi, delhiMatches),
    programme: programmeOf(programme),
  },
  ...{ code: '7K2M-9QXA-4TZP', statusUrl: 'https://mitra.example/status' },
  upload: { id: '99999999-2222-4333-8444-555555555555', token: 'abcdefghijklmnopqrstuvwx', url: 'https://mitra.example/send/abcdefghijklmnopqrstuvwx' },
})

export const own = (patch: Partial<OwnComplaint> = {}): OwnComplaint => ({
  ...{ id: '11111111-2222-4333-8444-555555555555', code: '3F6H-8JKM-QRST', category: 'LIQUOR', status: 'received', outcome: null },
  ...{ arrivedHour: new Date('2026-11-20T06:00:00Z'), canReopen: false, canJudge: false, question: null, files: [] },
  ...patch,
})

/** A conversation under test: says things, and knows what was answered last. */
export class Chat {
  state: State
  effects: Turn['effects'] = []
  world: Given

  constructor(world: Given = given()) {
    this.world = world
    this.state = freshState(world.programme.id)
  }

  hear(heard: Heard): this {
    const turn = step(this.state, heard, this.world)
    this.state = turn.state
    this.effects = turn.effects
    return this
  }

  type(...texts: string[]): this {
    for (const text of texts) this.hear({ kind: 'text', text })
    return this
  }

  /** Taps the choice with that option id on the last message. */
  tap(option: string): this {
    const id = choicesOf(this.said).find((one) => one.id.endsWith(`~${option}`))?.id
    if (!id) throw new Error(`No choice ${option} under: ${this.said.body}`)
    return this.hear({ kind: 'choice', id, title: '' })
  }

  get says(): Say[] {
    return this.effects.flatMap((effect) => (effect.do === 'say' ? [effect.say] : []))
  }

  get said(): Say {
    const say = this.says[0]
    if (!say) throw new Error('Nothing was said')
    return say
  }
}

export const choicesOf = (say: Say): { id: string; title: string; description?: string }[] => say.buttons ?? say.list?.rows ?? []

/** Past language and notice, at the menu. */
export function atMenu(language: 'hi' | 'en' = 'en', world: Given = given(), speaker: Speaker = 'relative'): Chat {
  const chat = new Chat(world).type('Hi').tap(language)
  return (world.programme.speakers.length > 0 ? chat.tap(speaker) : chat).tap('go')
}

/** Everybody the bot speaks to: the programme, who is speaking, the language. */
export const everybody = (['hi', 'en'] as const).flatMap((language) => [
  { programme: 'satark' as const, speaker: 'relative' as const, language },
  ...(['child', 'relative', 'other'] as const).map((speaker) => ({ programme: 'bal' as const, speaker, language })),
])
