import { describe, expect, it } from 'vitest'
import { programmeOf } from '@/lib/programme'
import { type ProgrammeId, programmeIds } from '@/lib/programme/types'
import { overLimit } from '@/lib/whatsapp/limits'
import { optionId } from './ids'
import { questions } from './questions'
import { atMenu, Chat, choicesOf, everybody, given, own } from './testing'
import type { Heard, Say } from './types'

const world = (programme: ProgrammeId) =>
  given(
    [
      own({ question: { outboxId: 'o-1', text: 'प्रश्न '.repeat(150) }, canJudge: true, canReopen: true }),
      ...Array.from({ length: 12 }, (_, index) =>
        own({ id: `id-${index}`, code: `AAAA-BBBB-CC${String(index).padStart(2, '0')}`, status: 'closed', outcome: 'not_found', canJudge: true, canReopen: true }),
      ),
    ],
    undefined,
    programme,
  )

const key = ({ state, world }: Chat) => `${state.reach ? 'reach' : ''}/${state.at}/${state.page}/${state.draft?.category ?? ''}/${world.own.length}`

const copy = (chat: Chat): Chat => {
  const twin = new Chat(chat.world)
  twin.state = structuredClone(chat.state)
  twin.effects = chat.effects
  return twin
}

/** Somebody who must write a word first. */
function withWord(chat: Chat): Chat {
  chat.state.reach = { hours: 'any', word: 'zxqv' }
  return chat
}

/** Somebody who has sent a film, where it is asked about; in Bal Mitra it is not. */
function withFilm(chat: Chat): Chat {
  if (chat.world.programme.id !== 'satark') return chat
  chat.tap('report').tap('GAMBLE').type('Ghat ke peechhe roz raat juaa hota hai')
  chat.hear({ kind: 'media', media: 'video', ref: { mediaId: '1', mime: 'video/mp4' } }).hear({ kind: 'quiet' })
  for (let turns = 0; chat.state.at !== 'cctv' && turns < 30; turns += 1) {
    if (chat.state.at === 'place') chat.type('Sirkoni').tap('gz:1')
    else chat.type(chat.state.at === 'police' ? 'no' : 'skip')
  }
  return chat
}

/** Words and pins that open what no button leads to. */
const openings: Heard[] = [
  { kind: 'text', text: 'Kerakat me kuchh galat ho raha hai' },
  { kind: 'text', text: 'hi' },
  { kind: 'text', text: 'cancel' },
  { kind: 'text', text: 'delete' },
  { kind: 'text', text: 'skip' },
  { kind: 'text', text: 'finish' },
  { kind: 'pin', lat: 25.3, lng: 83 },
  { kind: 'text', text: '25-08-2022' },
  { kind: 'text', text: 'What is the income limit for EWS' },
]

/** Every standing that can be reached from the first "Hi", by every choice shown and by the openings. */
function walk({ programme, speaker, language }: (typeof everybody)[number]): { chats: Chat[]; says: Say[] } {
  const empty = given([], undefined, programme)
  const seen = new Map<string, Chat>()
  const says: Say[] = []
  const queue = [
    new Chat(world(programme)).type('Hi'),
    new Chat(world(programme)).type('Hi').tap(language),
    atMenu(language, world(programme), speaker),
    atMenu(language, empty, speaker),
    withWord(atMenu(language, world(programme), speaker)),
    withFilm(atMenu(language, world(programme), speaker)),
  ]
  for (let chat = queue.shift(); chat; chat = queue.shift()) {
    says.push(...chat.says)
    if (seen.has(key(chat))) continue
    seen.set(key(chat), chat)
    const taps: Heard[] = choicesOf(chat.said).map((choice) => ({ kind: 'choice', id: choice.id, title: choice.title }))
    for (const heard of [...taps, ...openings]) {
      const next = copy(chat).hear(heard)
      const mine = (next.state.language ?? language) === language && (next.state.speaker ?? speaker) === speaker
      if (mine) queue.push(next)
    }
  }
  return { chats: [...seen.values()], says }
}

const walks = everybody.map((one) => ({ ...one, ...walk(one) }))

describe.each(walks)('every question of $programme to $speaker in $language', { timeout: 60_000 }, ({ language, chats, says }) => {
  const reached = new Map(chats.map((chat) => [chat.state.at, chat]))

  it('keeps every text within the limits of WhatsApp', () => {
    expect(says.flatMap((say) => overLimit(say).map((fault) => `${fault}: ${say.body}`))).toEqual([])
    expect(says.flatMap((say) => choicesOf(say)).filter(({ title }) => title.includes('…'))).toEqual([])
    expect(says.length).toBeGreaterThan(500)
  })

  it('leads back to the menu by "back" alone', () => {
    for (const [at, found] of reached) {
      if (!found.state.noticed) continue
      const chat = copy(found)
      for (let times = 0; times < 40 && chat.state.at !== 'menu'; times++) chat.type('back')
      expect(chat.state.at, at).toBe('menu')
    }
  })

  it('answers rubbish politely and stays or keeps it', () => {
    for (const [at, found] of reached) {
      for (const rubbish of ['?', '💥', '७७', 'zxqv', '99']) {
        const chat = copy(found).type(rubbish)
        expect(chat.says, `${at}: ${rubbish}`).toHaveLength(1)
      }
    }
  })

  it('has the helpline one word away, the draft kept', () => {
    for (const [at, found] of reached) {
      const chat = copy(found).type('११२')
      expect(chat.said.body, at).toContain('112')
      expect(chat.state.at, at).toBe(found.state.at)
      expect(chat.state.draft, at).toEqual(found.state.draft)
    }
  })

  it('answers a button of a question that is over with the one that stands', () => {
    for (const [at, found] of reached) {
      const old = optionId(at === 'what' ? 'who' : 'what', found.state.version, 'back')
      const chat = copy(found).hear({ kind: 'choice', id: old, title: '' })
      expect(chat.state.at, at).toBe(found.state.at)
      expect(chat.state.draft, at).toEqual(found.state.draft)
      expect(chat.says, at).toHaveLength(1)
    }
  })

  it('loses no draft to a greeting', () => {
    for (const [at, found] of reached) {
      const chat = copy(found).type('नमस्ते')
      expect(chat.state.draft, at).toEqual(found.state.draft)
    }
  })

  it('takes every choice by its number where it is numbered', () => {
    for (const [at, found] of reached) {
      if (!questions[at]?.numbered) continue
      const choices = choicesOf(found.said).filter((choice) => choice.id.startsWith('q~'))
      choices.forEach((choice, index) => {
        const tapped = copy(found).hear({ kind: 'choice', id: choice.id, title: '' })
        expect(copy(found).type(`(${index + 1})`).state, `${at} ${index + 1}`).toEqual(tapped.state)
      })
    }
  })

  it(`speaks ${language} alone once it is chosen`, () => {
    const letters = language === 'en' ? /\p{Script=Devanagari}/u : /\b(?:the|your|please|which)\b/i
    for (const chat of chats) {
      if (!chat.state.noticed || chat.state.at === 'language') continue
      const body = chat.said.body.replaceAll(/“[^”]*”/g, '').replaceAll('हिन्दी', '')
      expect(body, chat.state.at).not.toMatch(letters)
    }
  })
})

it('reaches every question from the first greeting', () => {
  const reached = new Set(walks.flatMap(({ chats }) => chats.map((chat) => chat.state.at)))
  expect([...reached].sort()).toEqual(Object.keys(questions).sort())
})

it.each(programmeIds)('asks every question that a head of %s names', (id) => {
  for (const category of programmeOf(id).categories) {
    for (const question of category.questions) expect(questions[question], question).toBeDefined()
  }
})
