import { expect, it } from 'vitest'
import type { CustodyStep } from '@/lib/evidence/types'
import { verdictOf } from './verdict'

const step = (seq: number, actor: CustodyStep['actor'], action: string, detail: CustodyStep['detail'] = {}): CustodyStep => ({
  seq,
  at: new Date(seq * 1000),
  actor,
  name: null,
  unit: null,
  action,
  detail,
})

const begun = [step(1, 'system', 'evidence_sealed'), step(2, 'official', 'evidence_viewed')]

it('nobody has verified yet', () => expect(verdictOf(begun)).toBeNull())

it('the original is still being looked at', () => {
  expect(verdictOf([...begun, step(3, 'official', 'evidence_verified', { copy: 'same' })])).toEqual({ at: new Date(3000), copy: 'same', original: null })
})

it('an old answer of the worker does not stand for a new question', () => {
  const steps = [
    ...begun,
    step(3, 'official', 'evidence_verified', { copy: 'same' }),
    step(4, 'system', 'evidence_verified', { original: 'same' }),
    step(5, 'official', 'evidence_verified', { copy: 'differs' }),
  ]
  expect(verdictOf(steps)).toMatchObject({ copy: 'differs', original: null })
  expect(verdictOf([...steps, step(6, 'system', 'evidence_verified', { original: 'missing' })])).toMatchObject({ copy: 'differs', original: 'missing' })
})

it('an answer that is not understood counts as a difference', () => {
  const steps = [step(3, 'official', 'evidence_verified', { copy: 'fine' }), step(4, 'system', 'evidence_verified', { original: true })]
  expect(verdictOf(steps)).toMatchObject({ copy: 'differs', original: 'differs' })
})
