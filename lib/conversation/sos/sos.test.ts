import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emergency } from '../emergency'

const lines = (name: string) =>
  fs
    .readFileSync(new URL(`${name}.fixture.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

/** Phrases of one list with what should be heard. Danger of life answers self-harm as well as a word on danger does not: they are told apart. */
const phrases = (name: string) => lines(name).map((line) => ({ wanted: line.startsWith('self') ? 'self_harm' : 'danger', text: line.split('\t')[1] ?? '' }))

const helped = (text: string) => ['danger', 'self_harm'].includes(emergency(text, 'bal') ?? '')

/** Shares with two digits, for the README. */
function figures(name: string): { helped: number; right: number; missed: string[] } {
  const all = phrases(name)
  const right = all.filter(({ wanted, text }) => emergency(text, 'bal') === wanted)
  const missed = all.filter(({ text }) => !helped(text)).map(({ text }) => text)
  return { helped: 1 - missed.length / all.length, right: right.length / all.length, missed }
}

describe('words of children in danger', () => {
  it('are all answered with helplines on the list they were tuned on', () => {
    expect(figures('tuning').missed).toEqual([])
  })

  it('are answered with helplines in at least 95 of 100 phrases never used for tuning', () => {
    const { helped: share, right } = figures('unseen')
    expect(right).toBeGreaterThan(0.85)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  it('are seldom heard in ordinary sentences', () => {
    const alarms = lines('ordinary').filter(helped)
    expect(alarms.length / lines('ordinary').length).toBeLessThanOrEqual(0.03)
  })
})
