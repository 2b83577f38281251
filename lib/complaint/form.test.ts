import { describe, expect, it } from 'vitest'
import { fields } from './form'

const on = { ref: 'PS-7K3MQ2', version: '3' }
const result = { ...on, outcome: 'verified_acted', firNumber: '', gdNumber: ' 12/2026 ', seizureNumber: '', arrests: '', seizures: '2', note: '' }

describe('fields of a step', () => {
  it('reads an empty number or count as not given', () => {
    expect(fields.result.parse(result)).toMatchObject({ version: 3, firNumber: undefined, gdNumber: '12/2026', arrests: undefined, seizures: 2, note: '' })
  })

  it('takes no outcome outside the list and no negative count', () => {
    expect(fields.result.safeParse({ ...result, outcome: '' }).success).toBe(false)
    expect(fields.result.safeParse({ ...result, arrests: '-1' }).success).toBe(false)
  })

  it('names an accused unit only when the warning was confirmed', () => {
    expect(fields.accused.safeParse({ ...on, unitId: '4', confirm: 'yes' }).success).toBe(true)
    expect(fields.accused.safeParse({ ...on, unitId: '4' }).success).toBe(false)
  })

  it('reads one person or several as accused, each from the list they stand in', () => {
    const [one, other] = ['0f0e0d0c-0b0a-4908-8706-050403020100', '1f1e1d1c-1b1a-4918-9716-151413121110']
    const read = (people: unknown) => fields.accused.safeParse({ ...on, unitId: '', confirm: 'yes', people }).data
    expect(read(`officer:${one}`)).toMatchObject({ units: [], officers: [one], officials: [] })
    expect(read([`officer:${one}`, `official:${other}`])).toMatchObject({ officers: [one], officials: [other] })
    for (const odd of [one, `chief:${one}`, 'officer:1', ['officer:']]) expect(read(odd)).toBeUndefined()
  })

  it('reads a typed reference in any case', () => {
    expect(fields.into.parse({ ...on, into: ' ps-7k3mq2 ' }).into).toBe('PS-7K3MQ2')
  })
})
