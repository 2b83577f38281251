import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import { overLimit } from '@/lib/whatsapp/limits'
import { type OfficerAction, type OfficerEffect, type OfficerGiven, type OfficerState, type OfficerTurn, officerHears, officerMay, officerStep } from './officer'
import type { Heard, Say } from './types'

const id = '5b0c6f5e-8a39-4c8f-9d5a-111111111111'
const otherId = '6c1d7f5e-8a39-4c8f-9d5a-222222222222'
const at = new Date('2026-11-21T10:00:00Z')
const all: OfficerAction[] = ['accept', 'decline', 'help', 'initiated', 'report']

const given = (language: Language = 'en', may: OfficerAction[] = all, now = at): OfficerGiven => ({
  now,
  language,
  tasks: [
    { assignmentId: id, ref: 'PS-7K3MQ2', may },
    { assignmentId: otherId, ref: 'PS-9ABCDE', may },
  ],
  signed: (action, assignmentId) => `mo1.${action}.${assignmentId}`,
})

const press = (action: OfficerAction, assignmentId = id) => ({ kind: 'officer', action, assignmentId }) as const
const text = (said: string): Heard => ({ kind: 'text', text: said })
const photo: Heard = { kind: 'media', media: 'image', ref: { mediaId: '1', mime: 'image/jpeg' } }

/** The turns of a talk, from nothing. */
function talk(heard: (Heard | ReturnType<typeof press>)[], known = given()): OfficerTurn[] {
  const turns: OfficerTurn[] = []
  for (const one of heard) turns.push(officerStep(turns.at(-1)?.state ?? {}, one, known))
  return turns
}

const last = (turns: OfficerTurn[]) => turns[turns.length - 1] as OfficerTurn
const saysOf = ({ effects }: OfficerTurn): Say[] => effects.flatMap((effect) => ('say' in effect ? [effect.say] : []))
const bodyOf = (turn: OfficerTurn) => saysOf(turn)[0]?.body ?? ''
const deed = (turn: OfficerTurn, kind: OfficerEffect['do']) => turn.effects.find((effect) => effect.do === kind)
const idsOf = (say: Say) => (say.buttons ?? say.list?.rows ?? []).map((option) => option.id)
const chosen = (turn: OfficerTurn, value: string): Heard => ({
  kind: 'choice',
  id:
    saysOf(turn)
      .flatMap(idsOf)
      .find((one) => one.endsWith(`:${value}`)) ?? 'missing',
  title: '',
})

/** Every way to answer a turn. */
const answers = (turn: OfficerTurn): Heard[] => [
  ...saysOf(turn)
    .flatMap(idsOf)
    .filter((one) => one.startsWith('of:'))
    .map((one) => ({ kind: 'choice' as const, id: one, title: '' })),
  text('12/2026'),
  photo,
]

/** Every state that can be reached, with a turn that led there. */
function everywhere(language: Language): Map<string, OfficerTurn> {
  const known = given(language)
  const seen = new Map<string, OfficerTurn>()
  const open = all.map((action) => officerStep({}, press(action), known))
  for (let turn = open.pop(); turn; turn = open.pop()) {
    const { flow } = turn.state
    const key = flow ? `${flow.flow}:${flow.at}:${flow.draft.outcome ?? ''}:${Math.min(flow.draft.files, 1)}:${flow.draft.note ? 1 : 0}` : 'idle'
    if (seen.has(key)) continue
    seen.set(key, turn)
    const { state } = turn
    if (flow) open.push(...answers(turn).map((heard) => officerStep(state, heard, known)))
  }
  return seen
}

describe.each(languages)('every step of the officer in %s', (language) => {
  const reached = everywhere(language)

  it('can be reached', () => {
    const steps = new Set([...reached.keys()].map((key) => key.split(':').slice(0, 2).join(':')))
    const report = ['outcome', 'fir', 'gd', 'seizure', 'arrests', 'seizures', 'proof', 'confirm'].map((step) => `report:${step}`)
    expect([...steps].sort()).toEqual(['decline:reason', 'decline:words', 'help:reason', 'help:words', 'idle', ...report].sort())
  })

  it('says one message within the lengths of WhatsApp', () => {
    for (const turn of reached.values()) {
      expect(saysOf(turn).length).toBeLessThanOrEqual(1)
      for (const say of saysOf(turn)) {
        expect(overLimit(say)).toEqual([])
        const titles = [...(say.buttons ?? []), ...(say.list?.rows ?? [])].map(({ title }) => title)
        expect(new Set(titles).size).toBe(titles.length)
      }
    }
  })

  it('can be cancelled and gone back from, down to nothing', () => {
    for (const { state } of reached.values()) {
      if (!state.flow) continue
      expect(officerStep(state, text('cancel'), given(language)).state).toEqual({})
      expect(officerStep(state, text('रद्द करें'), given(language)).state).toEqual({})
      let current: OfficerState = state
      for (let steps = 0; current.flow && steps < 12; steps += 1) current = officerStep(current, text('पीछे'), given(language)).state
      expect(current).toEqual({})
    }
  })

  it('answers rubbish politely and stays', () => {
    const rubbish: Heard[] = [
      text('?'),
      text('99999999'),
      text('.'),
      { kind: 'choice', id: 'of:old', title: '' },
      { kind: 'pin', lat: 1, lng: 2 },
      { kind: 'unsupported', what: 'sticker' },
      { kind: 'card', names: [], numbers: [] },
    ]
    for (const { state } of reached.values()) {
      if (!state.flow) continue
      for (const heard of rubbish) {
        if (heard.kind === 'text' && /\d/.test(heard.text) && ['fir', 'gd', 'seizure'].includes(state.flow.at)) continue
        const turn = officerStep(state, heard, given(language))
        expect(turn.state.flow?.at).toBe(state.flow.at)
        expect(bodyOf(turn)).not.toBe('')
      }
    }
  })

  it('survives JSON', () => {
    for (const { state } of reached.values()) expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })
})

describe('a press on a signed button', () => {
  it('accepts and leads to the page by a one-time link, naming nothing but the reference', () => {
    const turn = last(talk([press('accept')]))
    expect(turn.effects.map((effect) => effect.do)).toEqual(['accept', 'link'])
    expect(bodyOf(turn)).toContain('{link}')
    expect(saysOf(turn).flatMap(idsOf)).toEqual([`mo1.initiated.${id}`, `mo1.help.${id}`, `mo1.link.${id}`])
  })

  it('does nothing that the workflow does not allow now, and offers what it does', () => {
    const turn = last(talk([press('accept')], given('en', ['initiated', 'help'])))
    expect(turn.effects.map((effect) => effect.do)).toEqual(['say'])
    expect(saysOf(turn).flatMap(idsOf)).toEqual([`mo1.initiated.${id}`, `mo1.help.${id}`, `mo1.link.${id}`])
  })

  it('says so when the work is with somebody else by now', () => {
    const turn = officerStep({}, press('accept', '00000000-0000-4000-8000-000000000000'), given())
    expect(turn).toEqual({ state: {}, effects: [{ do: 'say', say: { body: officerWords.en.whatsapp.gone } }] })
  })

  it('gives a fresh link in the middle of a report without losing it', () => {
    const turns = talk([press('report'), text('1'), press('link')])
    expect(deed(last(turns), 'link')).toBeDefined()
    expect(last(turns).state.flow?.at).toBe('fir')
  })

  it('for other work leaves an unfinished report and says so', () => {
    const turn = last(talk([press('report'), text('1'), press('report', otherId)]))
    expect(turn.state.flow?.assignmentId).toBe(otherId)
    expect(bodyOf(turn)).toContain(officerWords.en.whatsapp.dropped('PS-7K3MQ2'))
  })

  it('offers exactly what the rules table allows', () => {
    expect(officerMay({ status: 'assigned', sensitive: false, supervisorChecked: false })).toEqual(['accept', 'decline', 'help', 'initiated'])
    expect(officerMay({ status: 'action_initiated', sensitive: false, supervisorChecked: false })).toEqual(['help', 'report'])
    expect(officerMay({ status: 'closed', sensitive: false, supervisorChecked: false })).toEqual([])
  })
})

describe('a reason', () => {
  it('is chosen by row, number of any script, or title of either language', () => {
    const asked = talk([press('decline')])
    const expected = { do: 'decline', assignmentId: id, reason: 'On leave or other duty' }
    for (const heard of [chosen(last(asked), 'duty'), text('2'), text('२.'), text('on leave or other duty'), text('छुट्टी या दूसरी ड्यूटी')]) {
      expect(officerStep(last(asked).state, heard, given()).effects[0]).toEqual(expected)
    }
  })

  it('in own words is kept as written', () => {
    expect(deed(last(talk([press('help'), text('गाड़ी खराब है, दूसरी भेजें')])), 'help')).toMatchObject({ reason: 'गाड़ी खराब है, दूसरी भेजें' })
  })

  it('after "another reason" is asked for once more', () => {
    const turns = talk([press('decline'), text('5')])
    expect(last(turns).state.flow?.at).toBe('words')
    expect(deed(officerStep(last(turns).state, text('बीमार हूँ'), given()), 'decline')).toMatchObject({ reason: 'बीमार हूँ' })
  })

  it('of more than 600 characters is asked again', () => {
    expect(bodyOf(last(talk([press('help'), text('क '.repeat(400))])))).toContain(officerWords.en.whatsapp.tooLong)
  })
})

describe('a report', () => {
  const acted = [press('report'), text('1'), text('१२३/2026'), text('skip'), text('छोड़ें'), text('दो'), text('none')]

  it('of action taken collects numbers, counts and photos, and is sent only after the summary', () => {
    const turns = talk([...acted, photo, photo, { kind: 'quiet' }, text('done'), text('send')])
    expect(turns.flatMap(({ effects }) => effects.filter((effect) => effect.do === 'photo'))).toHaveLength(2)
    expect(bodyOf(turns.at(-2) as OfficerTurn)).toContain('FIR number: 123/2026\nArrests: 2\nSeizures: 0\nPhotos and files: 2')
    expect(turns.filter((turn) => deed(turn, 'report'))).toHaveLength(1)
    expect(deed(last(turns), 'report')).toEqual({
      do: 'report',
      assignmentId: id,
      report: { outcome: 'verified_acted', firNumber: '123/2026', gdNumber: null, seizureNumber: null, arrests: 2, seizures: 0, note: null },
    })
  })

  it('acknowledges an album once', () => {
    const turns = talk([...acted, photo, photo, photo, { kind: 'quiet' }])
    expect(turns.slice(acted.length).flatMap(saysOf)).toHaveLength(1)
    expect(bodyOf(last(turns))).toContain('3 files received.')
  })

  it('of action taken without any proof is not let through', () => {
    const none = [press('report'), text('1'), text('skip'), text('skip'), text('skip'), text('0'), text('0'), text('done')]
    expect(last(talk(none)).state.flow?.at).toBe('proof')
    expect(bodyOf(last(talk(none)))).toContain(officerWords.en.whatsapp.proofNeeded)
  })

  it('with the longest answers still fits a message', () => {
    const long = 'F1'.repeat(30)
    const turns = talk([press('report'), text('1'), text(long), text(long), text(long), text('999'), text('999'), photo, text('क'.repeat(600)), text('done')], given('hi'))
    expect(last(turns).state.flow?.at).toBe('confirm')
    expect(saysOf(last(turns)).flatMap(overLimit)).toEqual([])
  })

  it('of nothing found asks for a diary entry and a word, no FIR or arrests', () => {
    const turns = talk([press('report'), text('3'), text('skip'), text('done'), text('मौके पर कोई नहीं था'), text('done'), text('send')])
    expect(bodyOf(turns[3] as OfficerTurn)).toContain(officerWords.en.whatsapp.noteNeeded)
    expect(deed(last(turns), 'report')).toMatchObject({ report: { outcome: 'not_found', note: 'मौके पर कोई नहीं था', arrests: 0 } })
  })

  it('forgets what belongs to another outcome when that is changed', () => {
    const back = Array.from({ length: 6 }, () => text('back'))
    const turns = talk([...acted, ...back, text('3'), text('skip'), text('nothing there'), text('done'), text('send')])
    expect(deed(last(turns), 'report')).toMatchObject({ report: { outcome: 'not_found', firNumber: null, arrests: 0 } })
  })

  it('ends when the work is withdrawn meanwhile', () => {
    const begun = last(talk([press('report'), text('1')]))
    expect(officerStep(begun.state, text('1/2026'), { ...given(), tasks: [] })).toMatchObject({ state: {}, effects: [{ do: 'say', say: { body: officerWords.en.whatsapp.gone } }] })
  })
})

describe('what belongs to the officer’s side', () => {
  const begun = last(talk([press('report')])).state

  it('is a signed press, an answer to an officer question, and anything while one is open', () => {
    expect(officerHears({}, press('accept'), at)).toBe(true)
    expect(officerHears({}, { kind: 'choice', id: 'of:5b0c6f5e:fir:skip', title: '' }, at)).toBe(true)
    expect(officerHears(begun, text('hello'), at)).toBe(true)
  })

  it('is not what an officer writes as a resident, nor anything a day after the question', () => {
    expect(officerHears({}, text('hello'), at)).toBe(false)
    expect(officerHears({}, photo, at)).toBe(false)
    expect(officerHears(begun, text('hello'), new Date(at.getTime() + 24 * 3_600_000))).toBe(false)
  })

  it('answers a stale row without starting anything', () => {
    expect(officerStep({}, { kind: 'choice', id: 'of:5b0c6f5e:fir:skip', title: '' }, given())).toEqual({
      state: {},
      effects: [{ do: 'say', say: { body: officerWords.en.whatsapp.over } }],
    })
  })
})

it('no text that shows on a lock screen names police, crime or case', () => {
  const shown = languages.flatMap((language) => {
    const { assigned, reminder, withdrawn, initiated, declined, helpAsked, reported, gone } = officerWords[language].whatsapp
    return [assigned, reminder, withdrawn, initiated, declined, helpAsked, reported].map((say) => say('PS-7K3MQ2')).concat(gone)
  })
  for (const body of shown) expect(body).not.toMatch(/police|crime|complaint|case|informer|पुलिस|अपराध|शिकायत|मुकदमा|मुखबिर/i)
})

it('no typed text makes the machine fail or act on its own', () => {
  const states = [...everywhere('hi').values()].map(({ state }) => state).filter(({ flow }) => flow && flow.at !== 'confirm' && flow.at !== 'reason' && flow.at !== 'words')
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.string({ unit: 'grapheme', maxLength: 60 }), (state, said) => {
      const { effects } = officerStep(state, text(said), given('hi'))
      return effects.every((effect) => effect.do === 'say')
    }),
  )
})
