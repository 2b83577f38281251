import { expect, type Page } from '@playwright/test'
import { codePattern, type SimulatedPhone } from './simulated-phone'

/** What a person says to Bal Mitra, by the key of the question; whatever else is asked is skipped. */
export type Told = Record<string, string>

const skip = { hi: 'छोड़ें', en: 'skip' }

/** The answer to the question that stands open. `~option` presses the choice of that meaning. */
async function answer(phone: SimulatedPhone, told: Told): Promise<void> {
  const key = await phone.asked()
  const given = told[key] ?? usual[key]
  if (given?.startsWith('~')) return phone.types(await phone.titleOf(given.slice(1)))
  return phone.types(given ?? skip[phone.language])
}

const usual: Told = {
  notice: '~go',
  menu: '~report',
  place: 'Rohini',
  district: '1',
  pick: '1',
  naming: '~anonymous',
  write_back: '~no',
  scope: '~none',
  evidence: '~done',
  review: '~right',
  readers: '~send',
}

/** Says hello and who it is, and reads the notice. Returns what is asked then. */
export async function greets(phone: SimulatedPhone, speaker: 'child' | 'relative' | 'other'): Promise<string> {
  await phone.turn(() => phone.types(phone.language === 'hi' ? 'नमस्ते' : 'Hello'))
  await phone.turn(() => phone.presses(phone.language === 'hi' ? 'हिन्दी' : 'English'))
  expect(await phone.asked()).toBe('speaker')
  await phone.turn(async () => phone.types(await phone.titleOf(speaker)))
  await phone.turn(async () => phone.types(await phone.titleOf('go')))
  return phone.asked()
}

/** Answers question after question until the report has its code. */
export async function tells(phone: SimulatedPhone, told: Told): Promise<{ code: string; keys: string[] }> {
  const keys: string[] = []
  for (let turns = 0; turns < 40; turns += 1) {
    const code = codePattern.exec((await phone.last())?.text ?? '')
    if (code) return { code: code[0], keys }
    keys.push(await phone.asked())
    await phone.turn(() => answer(phone, told))
  }
  throw new Error(`no code after: ${keys.join(', ')}`)
}

/** Opens the case in which these words were said, among those of a list; returns its address. */
export async function opensCase(at: Page, list: string, words: string): Promise<string> {
  await at.goto(list)
  const cases = await at.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''))
  for (const href of cases) {
    await at.goto(href)
    await expect(at.getByRole('heading', { level: 1 }).first()).toBeVisible()
    if ((await at.getByText(words, { exact: false }).count()) > 0) return href
  }
  throw new Error(`none of ${cases.length} cases of ${list} says it`)
}
