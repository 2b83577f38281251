import { describe, expect, it } from 'vitest'
import { places } from '@/lib/conversation/testing'
import { accusedLater } from './accused-later'
import type { Posted } from './types'

/** Thana 26 is Kerakat in Jaunpur (2). */
const roster: Posted[] = [
  { id: 'si', kind: 'officer', post: 'si', nameEn: 'Rakesh Yadav', nameHi: 'राकेश यादव', unitId: 26, badge: '152340117' },
  { id: 'sp', kind: 'official', post: 'sp', nameEn: 'Kaustubh Rana, SP Jaunpur', nameHi: 'कौस्तुभ राणा, पुलिस अधीक्षक जौनपुर', unitId: 2 },
]
const around = { districtId: 2, unitIds: [], roster, places }
const si = { level: 'below_sp', unitIds: [26], officerIds: ['si'] }

describe('added to a report that is not about police', () => {
  it.each(['दरोगा राकेश यादव उनसे पैसे लेता है', 'SI Rakesh Yadav gets his share', 'PNO 152340117', 'बैज नंबर १५२३४०११७'])(
    'a title with a whole name, or a badge number, names the person: %s',
    (text) => expect(accusedLater(text, null, around)).toEqual(si),
  )

  it.each(['Rakesh Yadav sells it', 'राकेश यादव की दुकान पर', 'daroga Rakesh', 'SHO Kerakat knows', 'the truck UP62 4417', '152340118', 'SP sahab, please act'])(
    'a namesake, a station or an office alone names nobody: %s',
    (text) => expect(accusedLater(text, null, around)).toBeNull(),
  )

  it('an office that is addressed is not accused with the person', () => expect(accusedLater('SP sahab, daroga Rakesh Yadav takes money', null, around)).toEqual(si))
})

describe('added to a report about police', () => {
  it('a name without a title is enough', () => expect(accusedLater('Rakesh Yadav', 'unknown', around)).toEqual(si))
  it('a title with a station names the station', () => expect(accusedLater('SHO Kerakat', 'unknown', around)).toEqual({ level: 'below_sp', unitIds: [26] }))
  it('the SP’s office is kept out while nobody is named yet', () => expect(accusedLater('The SP protects them', 'unknown', around)).toEqual({ level: 'sp_office', unitIds: [2] }))
  it('the DIG is addressed and not accused, or nobody would read it', () => expect(accusedLater('DIG sahab, nobody helps', 'below_sp', around)).toBeNull())
  it('an SP by name loses it', () => expect(accusedLater('Kaustubh Rana', 'below_sp', around)).toEqual({ level: 'sp_office', unitIds: [2], officialIds: ['sp'] }))
  it('words that name nobody change nothing', () => expect(accusedLater('They came again last night', 'unknown', around)).toBeNull())
})
