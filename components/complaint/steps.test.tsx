import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { caseCommands, offered } from '@/lib/complaint/workflow'
import { workWords } from '@/lib/i18n/desk-work'
import type { DeskCommand, StepChoices } from './step-fields'
import type { StepAction } from './step-form'
import { Steps } from './steps'

const commands = [
  'check',
  'assign',
  'reassign',
  'initiate',
  'report',
  'close',
  'reject',
  'referDistrict',
  'referBody',
  'merge',
  'unmerge',
  'reopen',
  'prioritise',
  'ask',
  'accuse',
  'take',
  'give',
  'release',
  'outOfScope',
] as const satisfies readonly DeskCommand[]
const act: StepAction = async () => ({ ok: true })
const actions = Object.fromEntries(commands.map((command) => [command, act])) as Record<DeskCommand, StepAction>
const choices: StepChoices = {
  caseworkers: [{ value: 'c1', label: 'Caseworker A' }],
  officers: [{ label: 'Of this thana', options: [{ value: 'o1', label: 'SI A' }] }],
  districts: [{ value: '5', label: 'Ghazipur' }],
  units: [{ label: 'Offices', options: [{ value: '2', label: 'SP office' }] }],
  people: [{ label: 'Thana Kerakat', people: [{ value: 'officer:1', label: 'A (SI)', search: 'a si kerakat' }] }],
  priority: 'high',
  reported: { outcome: 'verified_acted', firNumber: '12/2026', gdNumber: null, seizureNumber: null, arrests: 2, seizures: null },
}
const draw = (next: DeskCommand | null, others: readonly DeskCommand[]) =>
  renderToStaticMarkup(<Steps on={{ ref: 'PS-7K3MQ2', version: 3 }} next={next} others={[...others]} waiting={null} actions={actions} choices={choices} words={workWords('en')} />)
const primaries = (markup: string) => markup.match(/<button[^>]*bg-primary /g)?.length ?? 0

describe('steps', () => {
  it('has exactly one primary button, whatever else may be done', () => {
    for (const next of commands)
      expect(
        primaries(
          draw(
            next,
            commands.filter((command) => command !== next),
          ),
        ),
        next,
      ).toBe(1)
  })

  it('has none when nothing comes next', () => {
    expect(primaries(draw(null, ['reopen']))).toBe(0)
  })

  it('sends reference and version with every form', () => {
    const markup = draw('assign', ['ask', 'reject'])
    expect(markup.match(/name="ref" value="PS-7K3MQ2"/g)).toHaveLength(3)
    expect(markup.match(/name="version" value="3"/g)).toHaveLength(3)
  })

  it('starts closing from what the officer reported', () => {
    const markup = draw('close', [])
    expect(markup).toContain('<option value="verified_acted" selected="">')
    expect(markup).toContain('value="12/2026"')
  })

  it('offers people and units as accused, none of them ticked beforehand', () => {
    const markup = draw('accuse', [])
    expect(markup).toContain('<legend class="float-left w-full text-muted">Thana Kerakat</legend>')
    expect(markup).toMatch(/<input type="checkbox"[^>]*name="people"[^>]*value="officer:1"/)
    expect(markup).not.toMatch(/name="people"[^>]*checked=""/)
  })

  it('offers no assigning while no officer fits', () => {
    const none = { ...choices, officers: [] }
    const markup = renderToStaticMarkup(
      <Steps on={{ ref: 'PS-7K3MQ2', version: 3 }} next="assign" others={[]} waiting={null} actions={actions} choices={none} words={workWords('en')} />,
    )
    expect(markup).toContain(workWords('en').step.assign.none)
    expect(markup).not.toContain('name="officerId"')
  })

  it('has a form for every command that the rules can offer an office', () => {
    const statuses = ['received', 'reviewing', 'assigned', 'accepted', 'action_initiated', 'acted', 'closed', 'returned', 'referred', 'merged', 'rejected', 'reopened'] as const
    const field: readonly string[] = ['accept', 'decline', 'help', ...caseCommands]
    for (const status of statuses) {
      const legal = offered({ status, sensitive: true, supervisorChecked: status !== 'received' }, (command) => !field.includes(command))
      expect(
        legal.filter((command) => !(commands as readonly string[]).includes(command)),
        status,
      ).toEqual([])
    }
  })
})
