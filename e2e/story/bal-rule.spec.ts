import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import postgres from 'postgres'
import { answerWords } from '@/lib/i18n/answers'
import { balTalk } from '@/lib/i18n/bal-talk'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { count } from '@/lib/i18n/format'
import { greets } from './bal-phone'
import { signIn } from './sign-in'
import { SimulatedPhone } from './simulated-phone'

test.describe.configure({ mode: 'serial' })

let desk: Page

test.beforeAll(async ({ browser }) => {
  desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await desk.context().addCookies([{ name: 'lang', value: 'en', url: test.info().project.use.baseURL ?? '' }])
  await signIn(desk, 'case.dcpcr')
})

test.afterAll(() => desk.context().close())

const { editing, section } = childDeskWords('en')
const { rule, helpline, reminder } = childRuleWords('en')
const talk = balTalk.en

const answersTab = () => desk.getByRole('navigation', { name: section.label }).getByRole('link', { name: section.answers, exact: true })

/** A parent at the questions that have answers. */
async function asking(page: Page): Promise<SimulatedPhone> {
  const phone = new SimulatedPhone(page, 'en')
  await phone.open('parent')
  await greets(phone, 'relative')
  await phone.turn(async () => phone.types(await phone.titleOf('ask')))
  return phone
}

test('a new rule is read in both languages before it is published, and then the bot answers by it', async ({ page }) => {
  // Another limit on every run, so that no earlier one is taken for it.
  const limit = 600_000 + 10_000 * (Math.floor(Date.now() / 1000) % 300)
  await desk.goto('/children/rule')
  await expect(answersTab()).toHaveAttribute('aria-current', 'page')
  await desk.getByLabel(rule.income).fill(count(limit))
  await desk.getByRole('button', { name: editing.save }).click()
  const draft = desk.locator('details[open]').filter({ hasText: editing.state.draft })
  for (const language of ['hi', 'en'] as const) {
    const shown = draft.locator(`div[lang=${language}]`)
    await expect(shown.getByText(count(limit), { exact: false }).first()).toBeVisible()
    await expect(shown.getByText(answerWords[language].checker.result.income_over, { exact: false })).toBeVisible()
  }
  await draft.getByRole('button', { name: new RegExp(`^${editing.publish}`) }).click()
  await expect(desk.locator('details[open]').filter({ hasText: editing.state.published })).toContainText(count(limit))

  const phone = await asking(page)
  await phone.turn(async () => phone.types(await phone.titleOf('eligible')))
  await phone.turn(() => phone.types('15-08-2022'))
  await phone.turn(async () => phone.types(await phone.titleOf('none')))
  const asked = talk.eligible.incomes.within(talk.eligible.lakh(limit / 100_000))
  await expect(async () => {
    // What was published is known to the bot within seconds.
    await phone.turn(() => phone.types('back'))
    const income = await phone.turn(async () => phone.types(await phone.titleOf('none')))
    expect(income.buttons?.map(({ title }) => title)).toContain(asked)
  }).toPass({ timeout: 30_000 })
  const result = await phone.turn(() => phone.presses(asked))
  expect(result.text).toContain(talk.eligible.limit(talk.eligible.lakh(limit / 100_000)))
})

test('a helpline that was compared again is told with its new source', async ({ page }) => {
  const source = `Circular ${Date.now().toString(36)}`
  await desk.goto('/children/helplines')
  await expect(answersTab()).toHaveAttribute('aria-current', 'page')
  const line = desk.locator('details').filter({ has: desk.getByText('14416', { exact: true }) })
  await line.locator('summary').click()
  await line.getByLabel(editing.sourceEn).fill(source)
  await line.getByLabel(helpline.expires).fill('2030-01-01')
  await line.getByRole('button', { name: helpline.save }).click()
  await expect(desk.getByText(source, { exact: false }).first()).toBeVisible()

  const phone = await asking(page)
  await expect(async () => {
    await phone.turn(() => phone.types('helpline number'))
    const told = await phone.turn(() => phone.types('1'))
    expect(told.text?.match(/14416: .+/)?.[0]).toContain(source)
    expect(told.text?.match(/14416/g)).toHaveLength(1)
  }).toPass({ timeout: 30_000 })
})

/** The clocks strike now, and what they told this desk before is forgotten; the port of the database is another one after each start. */
async function clocksStrike(): Promise<void> {
  const dataDir = process.env.MITRA_E2E_DIR ?? path.resolve('.data/e2e')
  const { url } = JSON.parse(fs.readFileSync(path.join(dataDir, 'connection.json'), 'utf8')) as { url: string }
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`delete from core.staff_reminder`
  await sql`select graphile_worker.add_job('clocks')`
  await sql.end()
}

const hourInIndia = () => new Date(Date.now() + 5.5 * 3_600_000).getUTCHours()

test('a caseworker who keeps a number has one neutral line on that phone of the case that waits', async ({ page }) => {
  test.skip(hourInIndia() < 7 || hourInIndia() >= 22, 'nobody is reminded at night')
  const phone = new SimulatedPhone(page, 'en')
  await phone.open('parent')
  const number = await phone.number()
  await desk.goto('/settings')
  await desk.getByLabel(reminder.number).fill(`+${number}`)
  await desk.getByLabel(reminder.again).fill(number.slice(-10))
  await desk.getByRole('button', { name: reminder.save }).click()
  await expect(desk.getByText(reminder.kept(number.slice(-2)))).toBeVisible()
  const told = await phone.turn(clocksStrike)
  expect(told.text).toMatch(/BM-[0-9A-Z]{6}/)
  expect(told.text).not.toMatch(/child|abuse|beat|police|POCSO|बच्च|पुलिस/i)
  await desk.getByRole('button', { name: reminder.drop }).click()
  await expect(desk.getByText(reminder.kept(number.slice(-2)))).toHaveCount(0)
})
