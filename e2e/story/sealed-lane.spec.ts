import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { evidenceWords } from '@/lib/i18n/evidence'
import { custodian } from '@/lib/vault/keys'
import { keysDir, photo, refOf } from './found'
import { signIn } from './sign-in'
import { reports, SimulatedPhone } from './simulated-phone'

const words = evidenceWords('en')
const kerakat = { lat: 25.6375, lng: 82.916 }
const mark = Math.random().toString(36).slice(2, 7).replace(/\d/g, 'x')

test.describe.configure({ timeout: 240_000 })

async function page(browser: Browser, username?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'lang', value: 'en', url: test.info().project.use.baseURL ?? '' }])
  const opened = await context.newPage()
  if (username) await signIn(opened, username)
  return opened
}

/** What is asked of the server when a page draws itself anew; links that are looked at ahead do not count. */
function looksOf(page: Page, address: string): () => number {
  let count = 0
  page.on('request', (request) => {
    const { rsc, 'next-router-prefetch': ahead } = request.headers()
    if (rsc && !ahead && new URL(request.url()).pathname === address) count += 1
  })
  return () => count
}

/** A page on which something is under way looks again by itself while somebody is there, rests when nobody touched it for five minutes, and goes on at a touch. */
async function restsUntouched(page: Page, address: string): Promise<void> {
  await page.clock.install()
  const looks = looksOf(page, address)
  await page.goto(address)
  await page.clock.runFor(20_000)
  await expect.poll(looks).toBeGreaterThan(0)
  await page.clock.runFor(6 * 60_000)
  const before = looks()
  await page.clock.runFor(5 * 60_000)
  expect(looks()).toBe(before)
  await expect(async () => {
    await page.mouse.move(200 + Math.random() * 100, 200)
    await page.clock.runFor(31_000)
    expect(looks()).toBeGreaterThan(before)
  }).toPass()
}

test("a complaint about the SP's own office: a second official of the DIG's office decides, the custodian opens the original, and the SP finds nothing", async ({ browser }) => {
  const other = new SimulatedPhone(await page(browser), 'en')
  await other.open('b')
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-sealed-'))
  const file = path.join(folder, 'receipt.jpg')
  await fs.writeFile(file, await photo())
  await reports(other, { category: 'Police misconduct', what: `The reader of the SP asks for money for every licence, ${mark}`, pin: kerakat, police: 'sp_office', album: [file] })
  const about = `/complaints/${await refOf(other, mark)}/court`
  const [dig, second, sp] = [await page(browser, 'dig.varanasi'), await page(browser, 'vigilance.varanasi'), await page(browser, 'sp.jaunpur')]
  await expect(async () => {
    await dig.goto(about)
    await expect(dig.getByRole('checkbox', { name: /E-01/ })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(dig.getByText(words.court.approver.colleague)).toBeVisible()
  await dig.getByRole('checkbox', { name: /E-01/ }).check()
  await dig.locator('input[name=number]').fill(`Vigilance 7/2026 ${mark}`)
  await dig.locator('textarea[name=reason]').fill('Departmental inquiry.')
  await dig.getByRole('checkbox', { name: words.court.aware }).check()
  await dig.getByRole('button', { name: words.court.send }).click()
  await expect(dig.getByText(words.court.state.requested, { exact: true })).toBeVisible()
  await expect(dig.getByRole('button', { name: words.court.approve })).toHaveCount(0)
  const watcher = await page(browser, 'dig.varanasi')
  await restsUntouched(watcher, about)
  await watcher.context().close()
  await second.goto('/today')
  await second.getByRole('link', { name: new RegExp(`Vigilance 7/2026 ${mark}`) }).click()
  await second.locator('textarea[name=reason]').first().fill('The inquiry needs the receipt itself.')
  await second.getByRole('button', { name: words.court.approve }).click()
  const ready = dig.getByRole('link', { name: new RegExp(words.court.download) })
  await expect(ready).toBeVisible({ timeout: 90_000 })
  const [download] = await Promise.all([dig.waitForEvent('download'), ready.click()])
  const [zip, out] = [path.join(folder, 'sealed-lane.zip'), path.join(folder, 'sealed-lane')]
  await download.saveAs(zip)
  await promisify(execFile)('npm', ['run', '--silent', 'evidence:open', '--', zip, '--key', path.join(keysDir, custodian.secret), '--out', out])
  expect((await fs.readFile(path.join(out, 'E-01.jpeg'))).equals(await fs.readFile(file))).toBe(true)
  expect((await new AxeBuilder({ page: dig }).analyze()).violations.map(({ id }) => id)).toEqual([])
  const answers = await Promise.all([about, '/complaints/PS-000000/court'].map(async (address) => (await sp.request.get(address)).status()))
  expect(answers[0]).toBe(answers[1])
  await sp.goto(about)
  await expect(sp.getByText(mark)).toHaveCount(0)
  for (const one of [other.page.context(), dig.context(), second.context(), sp.context()]) await one.close()
})
