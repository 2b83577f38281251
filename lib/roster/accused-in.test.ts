import { describe, expect, it } from 'vitest'
import { places } from '@/lib/conversation/testing'
import { accusedIn, officeInStory } from './accused-in'
import type { Around, Post, Posted } from './types'

const officer = (id: string, post: Post, nameEn: string, nameHi: string, unitId: number): Posted => ({ id, kind: 'officer', post, nameEn, nameHi, unitId })
const official = (id: string, post: Post, nameEn: string, nameHi: string, unitId: number): Posted => ({ ...officer(id, post, nameEn, nameHi, unitId), kind: 'official' })

/** Thana 26 is Kerakat, 28 Jalalpur, both of circle 5 in Jaunpur (2); 40 is Karanda in Ghazipur (3). */
const roster: Posted[] = [
  officer('si-kerakat', 'si', 'Rakesh Yadav (simulated)', 'राकेश यादव (काल्पनिक)', 26),
  officer('sho-kerakat', 'sho', 'Manoj Kumar Tiwari', 'मनोज कुमार तिवारी', 26),
  officer('si-jalalpur', 'si', 'Rakesh Maurya', 'राकेश मौर्य', 28),
  officer('twin-1', 'si', 'Anil Singh', 'अनिल सिंह', 26),
  officer('twin-2', 'sho', 'Anil Singh', 'अनिल सिंह', 28),
  officer('co', 'co', 'Shivam Verma', 'शिवम वर्मा', 5),
  officer('asp', 'asp', 'Sanjay Mishra', 'संजय मिश्रा', 5),
  officer('elsewhere', 'si', 'Vivek Pandey', 'विवेक पाण्डेय', 40),
  official('sp', 'sp', 'Dr. Kaustubh Rana, SP Jaunpur', 'डॉ. कौस्तुभ राणा, पुलिस अधीक्षक जौनपुर', 2),
  official('reader', 'sp_staff', 'Imran Khan', 'इमरान ख़ान', 2),
  official('demo-sp', 'sp', 'SP Ghazipur (demo)', 'पुलिस अधीक्षक गाजीपुर (डेमो)', 3),
  official('dig', 'dig', 'Om Prakash Shukla', 'ओम प्रकाश शुक्ला', 1),
]
const around = (unitIds: number[] = []): Around => ({ districtId: 2, unitIds, roster, places })
const read = (text: string, unitIds: number[] = []) => accusedIn(text, around(unitIds))

describe('a title', () => {
  it.each([
    'SP',
    'S.P. sahab',
    'एसपी साहब',
    'एस.पी.',
    'एस०पी० महोदय',
    'पुलिस अधीक्षक',
    'कप्तान साहब',
    'SSP Jaunpur',
    'kaptan',
    'superintendent of police',
    'अपर पुलिस अधीक्षक',
    'ASP city',
    'SP ko paise pahunchte hain',
  ])('of the SP’s office keeps its people out: %s', (text) => expect(read(text)).toEqual({ level: 'sp_office', unitIds: [2] }))

  it.each(['DIG', 'डीआईजी', 'डी.आई.जी.', 'IG Varanasi', 'पुलिस उप महानिरीक्षक', 'deputy inspector general of police'])('of the DIG’s office keeps its people out: %s', (text) =>
    expect(read(text)).toEqual({ level: 'dig_office', unitIds: [1] }),
  )

  it.each(['SP को बताया था पर कुछ नहीं हुआ', 'I complained to the SP', 'एसपी से शिकायत की', 'SP sahab se nivedan hai'])('of somebody who was told accuses nobody: %s', (text) =>
    expect(read(text)).toBeNull(),
  )

  it('means the SP of the district that is named with it', () => expect(read('SP Ghazipur')).toEqual({ level: 'sp_office', unitIds: [3] }))

  it.each(['थानाध्यक्ष केराकत', 'SHO Kerakat', 'S.O. kerakat', 'kerakat ka thanedar', 'केराकत थाने का दरोगा', 'केराकत थाने के सिपाही'])('with a station names the station: %s', (text) =>
    expect(read(text)).toMatchObject({ level: 'below_sp', unitIds: [26] }),
  )

  it('of a circle officer names the circle', () => {
    expect(read('CO Sadar')).toMatchObject({ level: 'below_sp', unitIds: [5] })
    expect(read('सीओ केराकत')).toMatchObject({ level: 'below_sp', unitIds: [5] })
    expect(read('Dy SP Kerakat')).toMatchObject({ level: 'below_sp' })
  })

  it.each(['थानेदार', 'a daroga with a moustache', 'so they took money', 'badge 4417', 'नहीं पता', ''])('without a station names nobody: %s', (text) => expect(read(text)).toBeNull())
})

describe('a name', () => {
  it.each(['Manoj Kumar Tiwari', 'मनोज कुमार तिवारी', 'manoj kumar tivari', 'इंस्पेक्टर मनोज कुमार तिवारी ने पैसे लिए'])('in any spelling adds the person and the station: %s', (text) =>
    expect(read(text)).toEqual({ level: 'below_sp', unitIds: [26], officerIds: ['sho-kerakat'] }),
  )

  it('of one word is enough where the station is known, and nowhere else', () => {
    expect(read('Rakesh', [26])).toMatchObject({ officerIds: ['si-kerakat'] })
    expect(read('दरोगा राकेश, थाना केराकत')).toMatchObject({ unitIds: [26], officerIds: ['si-kerakat'] })
    expect(read('दरोगा राकेश')).toBeNull()
  })

  it('of two people names neither, and says no less than before', () => {
    expect(read('Anil Singh')).toEqual({ level: 'unknown', unitIds: [] })
    expect(read('थानाध्यक्ष अनिल सिंह')).toMatchObject({ officerIds: ['twin-2'], unitIds: [28] })
    expect(read('अनिल सिंह', [26])).toMatchObject({ officerIds: ['twin-1'] })
  })

  it.each([
    ['Kaustubh Rana', 'sp_office', 2, 'sp'],
    ['कौस्तुभ राणा', 'sp_office', 2, 'sp'],
    ['इमरान खान', 'sp_office', 2, 'reader'],
    ['Om Prakash Shukla', 'dig_office', 1, 'dig'],
  ] as const)('of an official leads to his office: %s', (text, level, unit, id) => expect(read(text)).toEqual({ level, unitIds: [unit], officialIds: [id] }))

  it('of an ASP counts as the SP’s office', () => expect(read('sanjay mishra')).toEqual({ level: 'sp_office', unitIds: [5], officerIds: ['asp'] }))

  it('of somebody in another district is not guessed, but found with his station', () => {
    expect(read('Vivek Pandey')).toBeNull()
    expect(read('दरोगा विवेक पाण्डेय थाना करंडा')).toMatchObject({ unitIds: [40], officerIds: ['elsewhere'] })
  })

  it.each(['Ramesh Chauhan', 'दो सिपाही, एक लंबा', 'Rajesh Yadav', 'Imran', 'Kumar'])('that is nobody’s adds nobody: %s', (text) => expect(read(text)).toBeNull())
})

it('several at once are all named', () => {
  expect(read('SP साहब और दरोगा राकेश यादव थाना केराकत')).toEqual({ level: 'sp_office', unitIds: [2, 26], officerIds: ['si-kerakat'] })
})

describe('a story', () => {
  it.each(['SP साहब हर महीने पैसे लेते हैं', 'The SP protects the sand mafia'])('about the SP keeps him out: %s', (text) =>
    expect(officeInStory(text, around())).toEqual({ level: 'sp_office', unitIds: [2] }),
  )

  it.each(['सेवा में पुलिस अधीक्षक महोदय, दरोगा ने पैसे लिए', 'daroga ne maara, SP ko application diya', 'the daroga beat me', 'DIG'])('addressed to the SP does not: %s', (text) =>
    expect(officeInStory(text, around())).toBeNull(),
  )
})
