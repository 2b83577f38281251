import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overLimit } from '@/lib/whatsapp/limits'
import { emergency } from './emergency'
import { commandOf, isChatter, isGreeting, numberOf, posterIn, wordy } from './input'
import { draftLife, freshState, type State } from './state'
import { atMenu, Chat, choicesOf, everybody, given, own } from './testing'
import type { Heard, OwnComplaint } from './types'

const words = [
  'hi',
  'नमस्ते',
  'back',
  'skip',
  'menu',
  'cancel',
  'help',
  '112',
  'STOP',
  'delete',
  'english',
  'hindi',
  'my reports',
  'finish',
  '1',
  '२',
  '3.',
  '10',
  'ok',
  '?',
  'Kerakat',
  'वाराणसी',
  '222001',
  'bachao',
  'bye',
  'bye bye',
  'mujhe marna hai',
  'murder',
  '25.74641, 82.68371',
]
const sentences = ['a truck leaves every night', 'यहाँ रोज़ रात को शराब बिकती है', 'x'.repeat(4096), 'गाँव '.repeat(800), 'they are beating him', 'I saw it [JNP-07]']

const ref = fc.constantFrom('m1', 'm2', 'm3').map((mediaId) => ({ mediaId, mime: 'image/jpeg' }))
const heard: fc.Arbitrary<Heard> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom(...words) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom(...sentences), forwarded: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'grapheme', maxLength: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('choice' as const),
      id: fc.oneof(fc.string(), fc.constantFrom('go~menu', 'go~again', 'answer~o-1', 'answer~x', 'judge~c1~helped', 'open~c1', 'q~what~1~back', 'q~~~')),
      title: fc.string(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pin' as const), lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('media' as const), media: fc.constantFrom('image' as const, 'voice' as const, 'document' as const), ref }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('card' as const), names: fc.array(fc.string(), { maxLength: 2 }), numbers: fc.array(fc.string(), { maxLength: 2 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('unsupported' as const),
      what: fc.constantFrom('sticker' as const, 'reaction' as const, 'edit' as const, 'call' as const, 'unknown' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Heard>({ kind: 'quiet' }) },
)

/** Either something heard, or a tap on the n-th choice of the last message. */
const moveOf = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, { weight: 2, arbitrary: heard })

/** Anybody: both programmes, every speaker, both languages, from the first word or from the menu. */
const anybody = fc.constantFrom(...everybody, null)
const begun = (who: (typeof everybody)[number] | null, complaints: OwnComplaint[] = []) =>
  who ? atMenu(who.language, given(complaints, undefined, who.programme), who.speaker) : new Chat(given(complaints, undefined, 'bal'))

const owns = [[], [own({ id: 'c1', question: { outboxId: 'o-1', text: 'Which gate?' }, canJudge: true, canReopen: true })]]

function play(chat: Chat, moves: (Heard | number)[], after: (chat: Chat, move: Heard, before: State) => void) {
  let shown = chat.type('hi').said
  for (const move of moves) {
    const choice = typeof move === 'number' ? choicesOf(shown)[move % Math.max(1, choicesOf(shown).length)] : undefined
    const said: Heard = typeof move === 'number' ? { kind: 'choice', id: choice?.id ?? '', title: choice?.title ?? '' } : move
    const before = chat.state
    chat.hear(said)
    after(chat, said, before)
    shown = chat.says[0] ?? shown
  }
}

/** Everything the machine holds or hands on. */
const held = (chat: Chat) => JSON.stringify([chat.state.draft, chat.effects.filter((effect) => effect.do !== 'say')])

const patient = { timeout: 60_000 }

describe('any conversation whatever', patient, () => {
  it('never breaks, never says two things, never leaves the limits, and its state is always plain JSON', () => {
    fc.assert(
      fc.property(anybody, fc.array(moveOf, { maxLength: 45 }), fc.constantFrom(...owns), (who, moves, complaints) => {
        play(begun(who, complaints), moves, (chat, move) => {
          const silent = move.kind === 'quiet' || (move.kind === 'media' && chat.says.length === 0) || (move.kind === 'unsupported' && move.what === 'reaction')
          expect(chat.says.length).toBeLessThan(2)
          if (!silent) expect(chat.says).toHaveLength(1)
          expect(chat.says.flatMap(overLimit)).toEqual([])
          expect(JSON.parse(JSON.stringify(chat.state))).toEqual(chat.state)
          if (move.kind === 'media') expect(chat.effects).toContainEqual({ do: 'wait' })
        })
      }),
      { numRuns: 400 },
    )
  })

  it('loses no words: every text that is not a command stands in the draft, goes out, or is answered as not kept', () => {
    fc.assert(
      fc.property(anybody, fc.array(moveOf, { maxLength: 45 }), fc.constantFrom(...owns), fc.nat(), (who, moves, complaints, seed) => {
        const marked = moves.map((move, index): Heard | number =>
          typeof move === 'object' && move.kind === 'text' && index % 3 === 0 ? { kind: 'text', text: `they sell it at shop${seed}x${index} at night` } : move,
        )
        play(begun(who, complaints), marked, (chat, move, before) => {
          // There words are a question to be answered, or a wrong word.
          const asking = ['ask', 'found', 'answer', 'eligible_born', 'unlock'].includes(before.at)
          if (!asking && move.kind === 'text' && move.text.startsWith('they sell it at shop'))
            expect(held(chat).includes(move.text) || /very long|बहुत लंब/.test(chat.said.body)).toBe(true)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('keeps files until they are sent or erased by choice', () => {
    fc.assert(
      fc.property(fc.array(moveOf, { maxLength: 30 }), (moves) => {
        const chat = new Chat()
          .type('hi')
          .tap('en')
          .tap('go')
          .tap('report')
          .hear({ kind: 'media', media: 'image', ref: { mediaId: 'keep-me', mime: 'image/png' } })
        const gentle = moves.filter(
          (move): move is Heard => typeof move === 'object' && move.kind !== 'choice' && (move.kind !== 'text' || !['1', '२', '3.', '10'].includes(move.text)),
        )
        play(chat, gentle, () => expect(held(chat)).toContain('keep-me'))
      }),
      { numRuns: 100 },
    )
  })
})

it('forgets an old draft whatever comes next, and only then', patient, () => {
  fc.assert(
    fc.property(heard, fc.integer({ min: 1, max: 3 * draftLife }), (said, later) => {
      const chat = new Chat().type('hi').tap('en').tap('go').tap('report').tap('CATTLE').type('an old account of it all')
      const began = given().now.getTime()
      chat.world = given([], new Date(began + later))
      chat.hear(said)
      if (later > draftLife) expect(held(chat)).not.toContain('an old account')
      else if (said.kind === 'unsupported') expect(held(chat)).toContain('an old account')
    }),
    { numRuns: 200 },
  )
})

it('reads any text without throwing', patient, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const read of [commandOf, isChatter, isGreeting, numberOf, posterIn, wordy, emergency]) expect(() => read(text)).not.toThrow()
    }),
  )
})

it('begins afresh for a state at a place this version does not know', () => {
  const state = { ...freshState('satark'), language: 'en' as const, noticed: true, at: 'gone' }
  const chat = new Chat()
  chat.state = state
  expect(choicesOf(chat.type('hm?').said).length).toBeGreaterThan(0)
})
