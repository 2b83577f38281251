import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { deskWords } from '@/lib/i18n/desk'
import { complaint as complaintHi } from '@/lib/i18n/hi/desk-complaint'
import { step as stepHi } from '@/lib/i18n/hi/desk-step'
import { officer as officerHi } from '@/lib/i18n/hi/officer'
import { publicWords } from '@/lib/i18n/public'
import { signIn } from './sign-in'
import { codePattern, reports, SimulatedPhone } from './simulated-phone'

const shellHi = deskWords('hi').shell

/** Tells this run's report from those of earlier ones on the same data. */
const mark = Math.random().toString(36).slice(2, 7).replace(/\d/g, 'x')
const kerakat = { lat: 25.6375, lng: 82.916 }

let phone: SimulatedPhone
let desk: Page
let code = ''
let ref = ''

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const page = async (browser: Browser) => (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()

test.beforeAll(async ({ browser }) => {
  phone = new SimulatedPhone(await page(browser), 'hi')
  desk = await page(browser)
})

test('a resident reports cattle smuggling in Hindi with a photo and a pin, and is told who will read it before sending', async () => {
  await phone.open('a')
  const told = await reports(phone, {
    category: 'गौ-तस्करी',
    what: `केराकत के पास भट्ठे के पीछे रात में ट्रक में गोवंश लादे जाते हैं, ${mark}`,
    pin: kerakat,
    answers: { who: 'दो आदमी, एक का नाम छोटू' },
  })
  code = told.code
  expect(code).toMatch(codePattern)
  expect(
    told.said.some((text) => text.includes('पुलिस अधीक्षक') || text.includes('एसपी')),
    'readers are named',
  ).toBe(true)
})

test('beside the phone the police see the report without any number, and the database holds none', async () => {
  const police = phone.page.getByRole('region', { name: phone.words.police.title })
  await expect(police).toContainText(mark, { timeout: 20_000 })
  ref = (/PS-[0-9A-Z]{6}/.exec((await police.textContent()) ?? '') ?? [''])[0]
  expect(ref).not.toBe('')
  await phone.page.getByRole('button', { name: phone.words.database.searchButton }).click()
  await expect(phone.page.getByText(phone.words.database.found('0'))).toBeVisible({ timeout: 30_000 })
})

test('the SP finds it, has it checked as a sensitive head, and gives it to an officer', async () => {
  await signIn(desk, 'sp.jaunpur')
  await desk.goto(`/complaints/${ref}`)
  await expect(desk.getByText('भट्ठे के पीछे').first()).toBeVisible()
  await expect(desk.getByText('E-01', { exact: true })).toBeVisible()
  await desk.locator('#check').getByRole('button', { name: stepHi.check.button }).click()
  const assign = desk.locator('#assign')
  await assign.locator('select[name=officerId]').selectOption({ index: 1 })
  await assign.locator('textarea[name=instruction]').fill('भट्ठे की जाँच करें, गाड़ी का नंबर नोट करें')
  await assign.getByRole('button', { name: stepHi.assign.button }).click()
  await expect(desk.getByText(complaintHi.action.assign)).toBeVisible()
})

test('the officer accepts on WhatsApp, reads the brief by a one-time link, starts and reports action', async ({ browser }) => {
  await phone.page.reload()
  await phone.hold('officer')
  await expect.poll(async () => (await phone.received()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  expect((await phone.last())?.text, 'nothing of the matter on a lock screen').not.toMatch(/गौ|ट्रक|भट्ठे|cattle/)
  const accepted = await phone.turn(() => phone.presses(officerHi.button.accept))
  const link = /https?:\/\/\S+\/officer\/\S+/.exec(accepted.text ?? '')?.[0] ?? ''
  const brief = await page(browser)
  await brief.goto(link)
  await brief.getByRole('button', { name: officerHi.page.open }).click()
  await expect(brief.getByText('भट्ठे के पीछे').first()).toBeVisible()
  await brief.goto(link)
  await brief.getByRole('button', { name: officerHi.page.open }).click()
  await expect(brief.getByText(officerHi.page.endedWhy)).toBeVisible()
  await brief.close()
  await phone.turn(() => phone.presses(officerHi.button.initiated))
  await phone.turn(() => phone.presses(officerHi.button.report))
  for (const said of ['1', '112/2026', officerHi.button.skip, officerHi.button.skip, '2', '1', officerHi.button.done, officerHi.button.send])
    await phone.turn(() => phone.types(said))
})

test('the informer has been told by itself that action started', async () => {
  await phone.hold('a')
  await expect.poll(async () => (await phone.received()).length, { timeout: 20_000 }).toBeGreaterThan(0)
  const [last] = (await phone.received()).slice(-1)
  expect(last?.text).not.toMatch(/पुलिस|अपराध|police|crime/)
})

test('the SP closes it with proof; the informer gives a verdict that comes back to the desk', async () => {
  await desk.reload()
  const close = desk.locator('#close')
  await close.locator('select[name=outcome]').selectOption('verified_acted')
  await close.getByRole('button', { name: stepHi.close.button }).click()
  await expect(desk.getByText(complaintHi.action.close)).toBeVisible()
  await expect.poll(async () => (await phone.last())?.buttons?.length ?? 0, { timeout: 20_000 }).toBe(3)
  await phone.turn(async () => phone.presses((await phone.last())?.buttons?.[0]?.title ?? ''))
  await desk.reload()
  await expect(desk.getByText(complaintHi.action.judged)).toBeVisible()
})

test('a stranger sees by the code that it is closed, and by a wrong code nothing', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const status = await context.newPage()
  await status.goto('/status')
  await status.locator('input[name=code]').fill(code.toLowerCase())
  await status.getByRole('button').first().click()
  await expect(status.getByText(publicWords.hi.statusPage.step.closed).or(status.getByText(publicWords.en.statusPage.step.closed)).first()).toBeVisible()
  const known = await status.content()
  expect(status.url()).not.toContain(code)
  expect(known).not.toContain(ref)
  await status.goto('/status')
  await status.locator('input[name=code]').fill('AAAA-BBBB-CCCC')
  await status.getByRole('button').first().click()
  await expect(status.getByText(publicWords.hi.statusPage.miss).or(status.getByText(publicWords.en.statusPage.miss))).toBeVisible()
  await context.close()
})

test('the pages on the way have nothing axe objects to, at a desk and on a phone, where the next step stays in sight', async () => {
  for (const width of [1440, 390]) {
    await desk.setViewportSize({ width, height: 844 })
    for (const address of ['/today', '/complaints', `/complaints/${ref}`, '/people', '/ledger', '/settings']) {
      await desk.goto(address)
      const { violations } = await new AxeBuilder({ page: desk }).analyze()
      expect(violations.map(({ id, nodes }) => `${width} ${address} ${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
      expect(await desk.evaluate(() => document.documentElement.scrollWidth), `${address} does not scroll sideways`).toBeLessThanOrEqual(width)
    }
  }
  await desk.goto('/complaints?group=decide&lane=normal')
  await desk.locator('a[href*="/complaints/PS-"]').first().click()
  const bar = desk.locator('a[href="#next"]')
  await expect(bar).toBeInViewport()
  await bar.click()
  await expect(desk.locator('#next')).toBeInViewport()
})

test('on a phone the bar has five places, and the keyboard opens the rest', async () => {
  const bar = desk.getByRole('navigation', { name: shellHi.menu })
  await expect(bar.getByRole('link').filter({ visible: true })).toHaveCount(4)
  await bar.locator('summary').press('Enter')
  await bar.getByRole('link', { name: shellHi.ledger }).click()
  await expect(desk).toHaveURL(/\/ledger$/)
  await expect(bar.getByRole('link', { name: shellHi.ledger })).toBeHidden()
})
