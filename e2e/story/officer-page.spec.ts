import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { complaint as complaintHi } from '@/lib/i18n/hi/desk-complaint'
import { step as stepHi } from '@/lib/i18n/hi/desk-step'
import { evidence as evidenceHi } from '@/lib/i18n/hi/evidence'
import { officer as officerHi } from '@/lib/i18n/hi/officer'
import { signIn } from './sign-in'
import { SimulatedPhone } from './simulated-phone'

const secret = 'iPhone-of-Ramdhari'
const sand = { red: 180, green: 140, blue: 60 }

let phone: SimulatedPhone
let desk: Page
let brief: Page
let ref = ''
let folder = ''

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const page = async (browser: Browser, width: number) => (await browser.newContext({ viewport: { width, height: 844 } })).newPage()

/** A photo as the officer's phone makes it: with the place, the maker and the owner in it. */
async function photo(): Promise<string> {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-officer-'))
  const file = path.join(folder, 'tractor.jpg')
  await sharp({ create: { width: 640, height: 480, channels: 3, background: `rgb(${sand.red},${sand.green},${sand.blue})` } })
    .withExif({ IFD0: { Make: secret, Copyright: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 38/1 15/1', GPSLongitudeRef: 'E', GPSLongitude: '82/1 54/1 57/1' } })
    .jpeg()
    .toFile(file)
  return file
}

/** What axe objects to on the page as it stands. */
const objections = async () => (await new AxeBuilder({ page: brief }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)

test.beforeAll(async ({ browser }) => {
  phone = new SimulatedPhone(await page(browser, 1440), 'hi')
  desk = await page(browser, 1440)
  brief = await page(browser, 390)
})

test.afterAll(() => fs.rm(folder, { recursive: true, force: true }))

test('the SP gives a complaint to an officer, who accepts on WhatsApp and opens it on the phone', async () => {
  await signIn(desk, 'sp.jaunpur')
  await desk.goto('/complaints?group=decide&lane=normal')
  await desk.locator('a[href*="/complaints/PS-"]').first().click()
  await expect(desk.locator('#next')).toBeVisible()
  // Heads that attract false reports are read by the SP before anybody goes out.
  const check = desk.locator('#check').getByRole('button', { name: stepHi.check.button })
  if (await check.isVisible()) await check.click()
  const assign = desk.locator('#assign')
  const choice = assign.locator('select[name=officerId] option').nth(2)
  const name = ((await choice.textContent()) ?? '').split(/,| \(/)[0] ?? ''
  ref = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
  await assign.locator('select[name=officerId]').selectOption({ index: 2 })
  await assign.getByRole('button', { name: stepHi.assign.button }).click()
  await expect(desk.locator('section', { has: desk.locator('#officer') })).toContainText(name)
  await phone.open('officer')
  const all = phone.page.getByRole('region', { name: phone.words.who.label }).locator('select')
  await all.selectOption(
    await all
      .locator('option', { hasText: name.split(' ').slice(-2).join(' ') })
      .first()
      .getAttribute('value'),
  )
  await expect.poll(async () => (await phone.last())?.text ?? '', { timeout: 20_000 }).toContain(ref)
  const links = async () => (await phone.received()).flatMap(({ text }) => /https?:\/\/\S+\/officer\/\S+/.exec(text ?? '')?.[0] ?? [])
  const before = (await links()).length
  await phone.presses((await phone.last())?.buttons?.[0]?.title ?? '')
  // Another message to this officer may come between.
  await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBeGreaterThan(before)
  // Each officer is written to in a language of their own.
  await brief.goto(((await links()).at(-1) ?? '').replace('lang=en', 'lang=hi'))
  await brief.getByRole('button', { name: officerHi.page.open }).click()
  await expect(brief.getByText(ref)).toBeVisible()
  await brief.goto('/officer?lang=hi')
  expect(await objections()).toEqual([])
})

test('on the page the officer says that action has started, and the case at the desk says so', async () => {
  await brief.getByRole('button', { name: officerHi.page.initiated }).click()
  await expect(brief.getByRole('heading', { name: officerHi.page.reportTitle })).toBeVisible()
  await desk.reload()
  await expect(desk.locator('ol').getByText(complaintHi.action.initiate, { exact: true })).toBeVisible()
})

test('a report of action without any proof is refused in words, and what was typed is still there', async () => {
  await brief.locator('[name=outcome]').selectOption('verified_acted')
  await brief.locator('[name=note]').fill('घाट पर छापा मारा गया')
  await brief.getByRole('button', { name: officerHi.page.report, exact: true }).click()
  await expect(brief.getByRole('alert')).toContainText(officerHi.page.proofMissing)
  await expect(brief.locator('[name=note]')).toHaveValue('घाट पर छापा मारा गया')
  expect(await objections()).toEqual([])
})

test('the officer reports with FIR, diary and seizure numbers, counts and a photo; the page then says that it is reported', async () => {
  const typed = { firNumber: '214/2026', gdNumber: '31', seizureNumber: '7/2026', arrests: '2', seizures: '1' }
  for (const [name, value] of Object.entries(typed)) await brief.locator(`[name=${name}]`).fill(value)
  await brief.locator('[name=photo]').setInputFiles(await photo())
  await brief.getByRole('button', { name: officerHi.page.report, exact: true }).click()
  await expect(brief.getByText(officerHi.page.reported)).toBeVisible()
  await expect(brief.getByText(officerHi.page.byOfficer)).toBeVisible()
})

test("the SP sees outcome, numbers and the officer's photo, cleaned, and closes with it", async () => {
  await desk.reload()
  const result = desk.locator('section', { has: desk.locator('#result') })
  for (const shown of ['214/2026', '31', '7/2026', 'घाट पर छापा मारा गया']) await expect(result).toContainText(shown)
  const item = desk.locator('li[id^=E-]', { hasText: evidenceHi.by.officer })
  await expect(item.getByText(evidenceHi.state.cleaned, { exact: true })).toBeVisible({ timeout: 60_000 })
  await desk.reload()
  const answer = desk.waitForResponse((response) => response.url().includes('copy=clean') && response.url().includes('/api/evidence/'))
  await item.getByRole('button', { name: evidenceHi.open.image }).click()
  const bytes = await (await desk.request.get((await answer).url())).body()
  for (const trace of [secret, 'Exif', 'GPS']) expect(bytes.includes(Buffer.from(trace)), trace).toBe(false)
  const { dominant } = await sharp(bytes).stats()
  for (const channel of ['r', 'g', 'b'] as const) expect(Math.abs(dominant[channel] - { r: sand.red, g: sand.green, b: sand.blue }[channel])).toBeLessThan(24)
  const close = desk.locator('#close')
  await expect(close.locator('[name=firNumber]')).toHaveValue('214/2026')
  await close.getByRole('button', { name: stepHi.close.button }).click()
  await expect(desk.locator('ol').getByText(complaintHi.action.close, { exact: true })).toBeVisible()
})
