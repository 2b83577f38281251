import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { bot } from '@/lib/i18n/en/bot'
import { complaint as complaintHi, complaints as complaintsHi } from '@/lib/i18n/hi/desk-complaint'
import { step as stepHi } from '@/lib/i18n/hi/desk-step'
import { signIn } from './sign-in'
import { codePattern, reports, SimulatedPhone } from './simulated-phone'

const ghazipur = { lat: 25.584, lng: 83.577 }
const varanasi = { lat: 25.3176, lng: 82.9739 }
const range = 'Varanasi Range'
/** Said in this run alone. */
const word = `ledgerbook${Date.now().toString(36)}`

let phone: SimulatedPhone
const desks = new Map<string, Page>()
let ref = ''

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const page = async (browser: Browser) => (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN' })).newPage()

/** The desk of an account, signed in once. */
async function desk(browser: Browser, username: string): Promise<Page> {
  const known = desks.get(username)
  if (known) return known
  const fresh = await page(browser)
  await signIn(fresh, username)
  desks.set(username, fresh)
  return fresh
}

/** What an address answers, without what differs in every answer: the nonce, and the reference that was asked for. */
async function answered(at: Page, asked: string): Promise<{ status: number; body: string }> {
  const answer = await at.request.get(`/complaints/${asked}`)
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? ''
  expect(nonce).not.toBe('')
  return { status: answer.status(), body: (await answer.text()).replaceAll(nonce, 'NONCE').replaceAll(asked, 'REF') }
}

/** How many rows of the list a search leaves. */
async function found(at: Page, query: string): Promise<number> {
  await at.goto(`/complaints?group=all&${query}`)
  await expect(at.getByRole('heading', { level: 1 })).toHaveText(complaintsHi.title)
  return at.getByRole('region', { name: complaintsHi.list }).locator('a[href*="/complaints/PS-"]').count()
}

/** Whether the list of complaints about police has it, and where a search for its reference leads. Its words lie sealed, so no search finds those. */
async function ways(at: Page): Promise<{ rows: number; search: string }> {
  await found(at, 'lane=police_conduct')
  const rows = await at.locator(`a[href*="/complaints/${ref}"]`).count()
  await at.goto(`/complaints?words=${ref}`)
  return { rows, search: new URL(at.url()).pathname }
}

const sees = async (at: Page) => {
  expect(await ways(at)).toEqual({ rows: 1, search: `/complaints/${ref}` })
  await expect(at.getByText(word).first()).toBeVisible()
  await expect(at.getByRole('status').filter({ hasText: complaintHi.lane.police_conduct })).toBeVisible()
}

const seesNothing = async (at: Page) => {
  const unknown = await answered(at, 'PS-000000')
  expect(unknown.body).toContain(complaintHi.notFound)
  expect(await answered(at, ref)).toEqual(unknown)
  expect(await ways(at)).toEqual({ rows: 0, search: '/complaints' })
}

test('a report on a police station of Ghazipur: before sending, the informer is told that the SP reads it and the office staff do not', async ({ browser }) => {
  phone = new SimulatedPhone(await page(browser), 'en')
  await phone.open('b')
  const { code, said } = await reports(phone, {
    category: 'Police misconduct',
    what: `The head clerk keeps a ${word} of every bribe from the sand trucks`,
    pin: ghazipur,
    police: 'thana',
    answers: { police_thana: 'Nonahara' },
  })
  expect(code).toMatch(codePattern)
  const told = said.findIndex((one) => one.includes(bot.readers.text(['sp', 'dig'], 'Ghazipur', range).split('\n')[1] ?? 'readers'))
  expect(told, said.join('\n')).toBeGreaterThan(0)
  expect(said[told]).toContain('not the office staff')
  expect(said[told]).toContain('The police you spoke of will not see it')
  const police = phone.page.getByRole('region', { name: phone.words.police.title })
  await expect(police).toContainText(word, { timeout: 20_000 })
  ref = (/PS-[0-9A-Z]{6}/.exec((await police.textContent()) ?? '') ?? [''])[0]
  expect(ref).not.toBe('')
})

test('the SP of Ghazipur and the DIG read it; every other office gets the answer of a reference that does not exist', async ({ browser }) => {
  await sees(await desk(browser, 'sp.ghazipur'))
  await sees(await desk(browser, 'dig.varanasi'))
  for (const other of ['sp.jaunpur', 'staff.jaunpur', 'analyst.varanasi', 'sp.chandauli']) await seesNothing(await desk(browser, other))
})

test("the DIG names the SP's office: the SP loses it at once, and the DIG keeps it", async ({ browser }) => {
  const [sp, dig] = [await desk(browser, 'sp.ghazipur'), await desk(browser, 'dig.varanasi')]
  await sees(sp)
  await dig.goto(`/complaints/${ref}`)
  for (const fold of [complaintHi.more, stepHi.accuse.title]) await dig.locator('summary', { hasText: fold }).click()
  const accuse = dig.locator('#accuse')
  const office = await accuse.locator('select[name=unitId] option', { hasText: 'गाजीपुर' }).filter({ hasText: complaintHi.unit.district }).first().getAttribute('value')
  await accuse.locator('select[name=unitId]').selectOption(office)
  await accuse.getByRole('checkbox', { name: stepHi.accuse.confirm }).check()
  await accuse.getByRole('button', { name: stepHi.accuse.button }).click()
  await expect(dig.getByText(complaintHi.action.accuse).first()).toBeVisible()
  await seesNothing(sp)
  await sees(dig)
})

test('the office of an SP names the SP: everybody posted there loses sight of the complaint at once, and the DIG reads it with the name', async ({ browser }) => {
  const [staff, sp, dig] = [await desk(browser, 'staff.jaunpur'), await desk(browser, 'sp.jaunpur'), await desk(browser, 'dig.varanasi')]
  await staff.goto('/complaints?group=open')
  await staff.locator('a[href*="/complaints/PS-"]').first().click()
  for (const fold of [complaintHi.more, stepHi.accuse.title]) await staff.locator('summary', { hasText: fold }).click()
  ref = new URL(staff.url()).pathname.split('/').at(-1) ?? ''
  await sp.goto(`/complaints/${ref}`)
  await expect(sp.getByText(ref).first()).toBeVisible()
  const accuse = staff.locator('#accuse')
  await accuse.getByRole('searchbox').pressSequentially('jaunpur पुलिस अधीक्षक')
  await expect(accuse.getByRole('status')).toHaveText(`${stepHi.accuse.shown}: 1`)
  await accuse.getByRole('searchbox').press('ArrowDown')
  await staff.keyboard.press('Space')
  await accuse.getByRole('searchbox').fill('इस नाम का कोई नहीं')
  await expect(accuse.getByRole('checkbox', { name: /पुलिस अधीक्षक/ }), 'whoever is ticked stays in sight').toBeChecked()
  await accuse.getByRole('checkbox', { name: stepHi.accuse.confirm }).check()
  await accuse.getByRole('button', { name: stepHi.accuse.button }).click()
  await expect(staff.getByText(complaintHi.notFound)).toBeVisible()
  for (const lost of [staff, sp]) await seesNothing(lost)
  expect(await ways(dig)).toEqual({ rows: 1, search: `/complaints/${ref}` })
  await expect(dig.getByText(/आरोप: .*पुलिस अधीक्षक जौनपुर/)).toBeVisible()
})

test('a report from outside the range is not taken: the informer is told whom to tell instead', async () => {
  await phone.open('b')
  const steps: [string, () => Promise<void>][] = [
    ['language', () => phone.presses('English')],
    ['notice', () => phone.presses(bot.notice.go)],
    ['menu', () => phone.types('1')],
    ['category', () => phone.types('Gambling')],
    ['what', () => phone.types('Men play cards for money behind the ghat every night')],
  ]
  await phone.turn(() => phone.types('Hi'))
  for (let turns = 0; (await phone.asked()) !== 'place' && turns < 12; turns += 1) {
    const key = await phone.asked()
    await phone.turn(steps.find(([asked]) => asked === key)?.[1] ?? (() => phone.types('skip')))
  }
  const { text = '' } = await phone.turn(() => phone.pins(varanasi.lat, varanasi.lng))
  expect(text).toContain(bot.place.outsideVaranasi)
  expect(await phone.asked()).toBe('outside')
})

test("the SP's reader reads the ordinary complaints of Jaunpur, and nothing on the page speaks of complaints about police", async ({ browser }) => {
  const staff = await desk(browser, 'staff.jaunpur')
  expect(await found(staff, '')).toBeGreaterThan(0)
  await expect(staff.locator('select[name=lane]')).toHaveCount(0)
  await expect(staff.locator('body')).not.toContainText(complaintHi.lane.police_conduct)
  expect(await found(staff, 'lane=police_conduct')).toBe(0)
  await staff.goto('/complaints')
  await staff.locator('a[href*="/complaints/PS-"]').first().click()
  await expect(staff.getByText(complaintHi.timeline).first()).toBeVisible()
  await expect(staff.getByText('जौनपुर').first()).toBeVisible()
  const sp = await desk(browser, 'sp.jaunpur')
  await sp.goto('/complaints')
  await expect(sp.locator('select[name=lane]'), 'the SP in person has the choice').toHaveCount(1)
})

test('the pages for everybody have nothing axe objects to, in both languages', async ({ browser }) => {
  const anybody = await page(browser)
  const objections: string[] = []
  for (const language of ['hi', 'en']) {
    await anybody.context().addCookies([{ name: 'lang', value: language, url: new URL(phone.page.url()).origin }])
    for (const address of ['/', '/status', '/trust', '/poster/JNP-KRK', '/login', '/simulator']) {
      await anybody.goto(address)
      // The sheet on a wall speaks both languages, Hindi first, whoever prints it.
      await expect(anybody.locator('html')).toHaveAttribute('lang', address.startsWith('/poster') ? 'hi' : language)
      const { violations } = await new AxeBuilder({ page: anybody }).analyze()
      objections.push(...violations.map(({ id, nodes }) => `${language} ${address} ${id} ${nodes[0]?.html.slice(0, 160)}`))
    }
  }
  expect(objections).toEqual([])
})
