import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses } from '@/db/schema/complaint'
import type { Status } from './types'
import { type Command, commands, decide, type Facts, finalStatuses, nextStep, offered, openStatuses, proven, publicWord, publicWords, refusalCodes, rules } from './workflow'

const all = () => true
const plain: Facts = { sensitive: false, supervisorChecked: false }
const complete: Facts = { ...plain, reason: 'why', proof: { outcome: 'verified_acted', gdNumber: 'GD 12' } }

const outcomeOf = (status: Status, command: Command, facts: Facts = complete) => {
  const decision = decide(status, command, all, facts)
  return decision.ok ? decision.to : decision.refusal
}

describe('rules table', () => {
  it.each(commands.map((command) => [command] as const))('%s is refused in every status that its rule does not name', (command) => {
    for (const status of statuses) if (!rules[command].from.includes(status)) expect(outcomeOf(status, command)).toBe('wrong_status')
  })

  it('refuses every command to somebody without the ability, in every status', () => {
    for (const status of statuses) for (const command of commands) expect(decide(status, command, () => false, complete)).toEqual({ ok: false, refusal: 'not_allowed' })
  })

  it('parts the statuses into open and final without a remainder', () => {
    expect([...openStatuses, ...finalStatuses].sort()).toEqual([...statuses].sort())
  })

  it('leads from received to closed by the long road', () => {
    const road: [Command, Status][] = [
      ['look', 'reviewing'],
      ['assign', 'assigned'],
      ['accept', 'accepted'],
      ['initiate', 'action_initiated'],
      ['report', 'acted'],
      ['close', 'closed'],
    ]
    let status: Status = 'received'
    for (const [command, to] of road) {
      expect(outcomeOf(status, command)).toBe(to)
      status = to
    }
  })

  it('lets every open status still reach a final one', () => {
    const reaches = (from: Status, seen = new Set<Status>()): boolean => {
      if ((finalStatuses as readonly Status[]).includes(from)) return true
      if (seen.has(from)) return false
      seen.add(from)
      return commands.some((command) => {
        const decision = decide(from, command, all, complete)
        const closing = decide(from, command, all, { ...complete, proof: { outcome: 'insufficient' } })
        return [decision, closing].some((one) => one.ok && one.to !== from && reaches(one.to, seen))
      })
    }
    for (const status of openStatuses) expect(reaches(status), status).toBe(true)
  })

  it('never leaves the table, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 60 }), fc.boolean(), (tried, sensitive) => {
        let status: Status = 'received'
        for (const command of tried) {
          const decision = decide(status, command, all, { ...complete, sensitive })
          if (decision.ok) {
            expect(rules[command].from).toContain(status)
            expect(statuses).toContain(decision.to)
            status = decision.to
          } else expect(refusalCodes).toContain(decision.refusal)
        }
      }),
    )
  })
})

describe('sensitive heads', () => {
  const unchecked: Facts = { ...complete, sensitive: true }

  it('send nobody into the field before a supervisor has checked', () => {
    for (const command of ['assign', 'reassign', 'initiate'] as const) {
      for (const status of rules[command].from) {
        expect(outcomeOf(status, command, unchecked)).toBe('needs_check')
        expect(outcomeOf(status, command, { ...unchecked, supervisorChecked: true })).toBe(rules[command].to)
      }
    }
  })

  it('are checked once, and other heads never', () => {
    expect(outcomeOf('received', 'check', unchecked)).toBe('reviewing')
    expect(outcomeOf('reviewing', 'check', { ...unchecked, supervisorChecked: true })).toBe('already_checked')
    expect(outcomeOf('reviewing', 'check', plain)).toBe('already_checked')
  })
})

describe('closing', () => {
  it.each([
    ['a FIR number', { firNumber: '12/2026' }, 'closed'],
    ['a diary entry', { gdNumber: 'GD 4' }, 'closed'],
    ['a seizure memo', { seizureNumber: 'S-9' }, 'closed'],
    ['an arrest', { arrests: 1 }, 'closed'],
    ['a seizure', { seizures: 2 }, 'closed'],
    ['a photo', { photos: 1 }, 'closed'],
    ['nothing', {}, 'needs_proof'],
    ['blank numbers and zero counts', { firNumber: ' ', gdNumber: '', arrests: 0, seizures: 0, photos: 0 }, 'needs_proof'],
  ] as const)('as verified and acted upon with %s', (_, proof, expected) => {
    expect(outcomeOf('acted', 'close', { ...plain, proof: { outcome: 'verified_acted', ...proof } })).toBe(expected)
    expect(proven(proof)).toBe(expected === 'closed')
  })

  it('needs an outcome, and a reason for every outcome without action', () => {
    expect(outcomeOf('acted', 'close', { ...plain, reason: 'why' })).toBe('needs_outcome')
    for (const outcome of ['verified_no_offence', 'not_found', 'insufficient', 'false', 'not_ours', 'duplicate'] as const) {
      expect(outcomeOf('acted', 'close', { ...plain, proof: { outcome } })).toBe('needs_reason')
      expect(outcomeOf('acted', 'close', { ...plain, proof: { outcome }, reason: ' ' })).toBe('needs_reason')
      expect(outcomeOf('acted', 'close', { ...plain, proof: { outcome }, reason: 'nobody lives there' })).toBe('closed')
    }
  })

  it('claims nothing about the field while nobody has been there', () => {
    for (const outcome of ['verified_acted', 'verified_no_offence', 'not_found'] as const)
      expect(outcomeOf('reviewing', 'close', { ...complete, proof: { outcome, gdNumber: '1' } })).toBe('needs_field_report')
    expect(outcomeOf('reviewing', 'close', { ...plain, proof: { outcome: 'insufficient' }, reason: 'no place named' })).toBe('closed')
  })

  it('takes a field report of any outcome, with proof where action is claimed', () => {
    expect(outcomeOf('action_initiated', 'report', { ...plain, proof: { outcome: 'not_found' } })).toBe('acted')
    expect(outcomeOf('action_initiated', 'report', { ...plain, proof: { outcome: 'verified_acted' } })).toBe('needs_proof')
  })
})

describe('reopening', () => {
  it('is the informer’s once, and only after closing', () => {
    expect(outcomeOf('closed', 'reopen', { ...plain, byInformer: true, reopenedCount: 0 })).toBe('reopened')
    expect(outcomeOf('closed', 'reopen', { ...plain, byInformer: true, reopenedCount: 1 })).toBe('reopened_before')
    expect(outcomeOf('rejected', 'reopen', { ...plain, byInformer: true, reopenedCount: 0 })).toBe('wrong_status')
    expect(outcomeOf('closed', 'reopen', { ...plain, byInformer: true })).toBe('reopened_before')
  })

  it('is the office’s with a reason', () => {
    expect(outcomeOf('rejected', 'reopen', plain)).toBe('needs_reason')
    expect(outcomeOf('rejected', 'reopen')).toBe('reopened')
  })
})

describe('buttons', () => {
  it('offer only what would be decided, and the primary one among them', () => {
    for (const status of statuses) {
      for (const sensitive of [false, true]) {
        for (const supervisorChecked of [false, true]) {
          const standing = { status, sensitive, supervisorChecked }
          const legal = offered(standing, all)
          const next = nextStep(standing, all)
          if (next) expect(legal).toContain(next)
          for (const command of legal) expect(rules[command].from).toContain(status)
          if (sensitive && !supervisorChecked) expect(legal).not.toContain('assign')
        }
      }
    }
  })

  it('lead with the check for a sensitive head and with the officer for any other', () => {
    expect(nextStep({ status: 'received', sensitive: true, supervisorChecked: false }, all)).toBe('check')
    expect(nextStep({ status: 'received', sensitive: false, supervisorChecked: false }, all)).toBe('assign')
    expect(nextStep({ status: 'acted', sensitive: false, supervisorChecked: false }, all)).toBe('close')
    expect(nextStep({ status: 'closed', sensitive: false, supervisorChecked: false }, all)).toBeNull()
  })

  it('offer nothing to somebody who may do nothing', () => {
    for (const status of statuses) expect(offered({ status, sensitive: false, supervisorChecked: true }, () => false)).toEqual([])
  })
})

it('every status has a public word that names no office', () => {
  for (const status of statuses) expect(publicWords).toContain(publicWord(status))
})
