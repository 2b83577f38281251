import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { evidenceWords } from '@/lib/i18n/evidence'
import { custodian } from '@/lib/vault/keys'
import { sample } from '../fake-graph/sample'
import { keysDir, photo, refOf, secret } from './found'
import { signIn } from './sign-in'
import { reports, SimulatedPhone } from './simulated-phone'

const words = evidenceWords('en')
const kerakat = { lat: 25.6375, lng: 82.916 }
const mark = Math.random().toString(36).slice(2, 7).replace(/\d/g, 'x')

let phone: SimulatedPhone
let desk: Page
let ref = ''
let [folder, zipFile] = ['', '']

test.describe.configure({ mode: 'serial', timeout: 240_000 })

async function page(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'lang', value: 'en', url: test.info().project.use.baseURL ?? '' }])
  return context.newPage()
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function files(): Promise<string[]> {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mitra-album-'))
  const album: [string, Buffer][] = [
    ['photo.jpg', await photo()],
    ['voice.ogg', sample('voice').bytes],
    ['clip.mp4', sample('video').bytes],
    ['list.pdf', sample('document').bytes],
  ]
  return Promise.all(
    album.map(async ([name, bytes]) => {
      const file = path.join(folder, name)
      await fs.writeFile(file, bytes)
      return file
    }),
  )
}

test.beforeAll(async ({ browser }) => {
  phone = new SimulatedPhone(await page(browser), 'en')
  desk = await page(browser)
})

test.afterAll(() => fs.rm(folder, { recursive: true, force: true }))

test('an informer sends a photo with its place in it, a voice note, a video and a paper', async () => {
  await phone.open('a')
  const album = await files()
  await reports(phone, { category: 'Illegal liquor', what: `Liquor is brewed behind the kiln at night, ${mark}`, pin: kerakat, album })
  ref = await refOf(phone, mark)
})

test('the SP sees four files, cleaned, and none of them holds what the phone had written into it', async () => {
  await signIn(desk, 'sp.jaunpur')
  await desk.goto(`/complaints/${ref}`)
  for (const label of ['E-01', 'E-02', 'E-03', 'E-04']) {
    await expect(desk.locator(`#${label}`).getByText(words.evidence.state.cleaned, { exact: true })).toBeVisible({ timeout: 60_000 })
  }
  await desk.reload()
  const answer = desk.waitForResponse((response) => response.url().includes('copy=clean') && response.url().includes('/api/evidence/'))
  await desk.locator('#E-01').getByRole('button', { name: words.evidence.open.image }).click()
  // The page has taken the body of its own answer: the same address is asked once more.
  const shown = await desk.request.get((await answer).url())
  const bytes = await shown.body()
  const headers = shown.headers()
  expect(headers['content-security-policy']).toContain("sandbox; default-src 'none'")
  expect([headers['cache-control'], headers['x-content-type-options'], headers['cross-origin-resource-policy']]).toEqual(['no-store', 'nosniff', 'same-origin'])
  for (const trace of [secret, 'Exif', 'GPS', 'ICC_PROFILE']) expect(bytes.includes(Buffer.from(trace)), trace).toBe(false)
  expect(await desk.locator('#E-01 img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
})

test('a picture can be looked into with the keyboard, pages turn, a video plays', async () => {
  const frame = desk.locator('#E-01').getByRole('application')
  await frame.press('+')
  await frame.press('+')
  await expect(desk.locator('#E-01 output')).toHaveText(words.evidence.zoom.level(196))
  await frame.press('0')
  await expect(desk.locator('#E-01 output')).toHaveText(words.evidence.zoom.level(100))
  const paper = desk.locator('li', { has: desk.getByRole('button', { name: words.evidence.open.document }) })
  await paper.getByRole('button', { name: words.evidence.open.document }).click()
  await expect(desk.getByRole('img', { name: /Document, Page 1/ })).toBeVisible()
  await desk.getByRole('button', { name: words.evidence.open.video }).click()
  await expect(desk.locator('video')).toBeVisible()
})

test('the voice is disguised at first; the real one needs a reason, and both stand in the custody log', async () => {
  await desk.getByRole('button', { name: words.evidence.open.voice }).click()
  await expect(desk.getByText(words.evidence.sound.disguisedNote)).toBeVisible()
  await expect(desk.getByRole('button', { name: words.evidence.sound.play, exact: true })).toBeVisible()
  await desk.getByRole('button', { name: words.evidence.sound.ask }).click()
  await desk.getByLabel(words.evidence.sound.reason).selectOption('to_transcribe')
  await desk.getByRole('button', { name: words.evidence.sound.button }).click()
  await expect(desk.getByText(words.evidence.sound.cleanNote)).toBeVisible()
  await desk.goto(`/complaints/${ref}/custody`)
  await expect(desk.getByText(words.evidence.sound.reasons.to_transcribe)).toBeVisible()
  for (const done of ['evidence_received', 'evidence_sealed', 'evidence_cleaned', 'evidence_viewed'] as const)
    await expect(desk.getByText(words.custody.action[done]).first()).toBeVisible()
})

test('verifying recomputes what lies in the store, and says so', async () => {
  const first = desk.locator('section#E-01')
  await first.getByRole('button', { name: words.custody.verify }).click()
  await expect(first.getByText(words.custody.verified.sealedOk)).toBeVisible({ timeout: 30_000 })
  await expect(first.getByText(words.custody.verified.copyOk)).toBeVisible()
})

test('the SP asks for a court package and cannot decide on it; the DIG approves; the page shows it by itself; it is downloaded whole', async ({ browser }) => {
  await desk.goto(`/complaints/${ref}/court`)
  for (const label of ['E-01', 'E-02', 'E-03', 'E-04']) await desk.getByRole('checkbox', { name: new RegExp(label) }).check()
  await desk.locator('input[name=number]').fill(`FIR 88/2026 ${mark}`)
  await desk.locator('textarea[name=reason]').fill('The originals are needed for the charge sheet.')
  await desk.getByRole('checkbox', { name: words.court.aware }).check()
  await desk.getByRole('button', { name: words.court.send }).click()
  await expect(desk.getByText(words.court.state.requested, { exact: true })).toBeVisible()
  await expect(desk.getByRole('button', { name: words.court.approve })).toHaveCount(0)
  const dig = await page(browser)
  await signIn(dig, 'dig.varanasi')
  await dig.goto('/today')
  await dig.getByRole('link', { name: new RegExp(mark) }).click()
  await dig.locator('textarea[name=reason]').first().fill('Charge sheet due; asked by the court.')
  await dig.getByRole('button', { name: words.court.approve }).click()
  await expect(dig.getByRole('button', { name: words.court.approve })).toHaveCount(0)
  await dig.close()
  await expect(desk.getByRole('link', { name: new RegExp(words.court.download) })).toBeVisible({ timeout: 90_000 })
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: new RegExp(words.court.download) }).click()])
  zipFile = path.join(folder, 'package.zip')
  await download.saveAs(zipFile)
  const zip = await fs.readFile(zipFile)
  const told = await desk.locator('li', { hasText: mark }).locator('code').textContent()
  expect(hashOf(zip)).toBe(told?.trim())
})

test('the custodian opens it with the tool, and the originals have the hashes of the Custody tab', async () => {
  const out = path.join(folder, 'opened')
  const told = await promisify(execFile)('npm', ['run', '--silent', 'evidence:open', '--', zipFile, '--key', path.join(keysDir, custodian.secret), '--out', out])
  expect(told.stdout.match(/as received/g)).toHaveLength(4)
  await desk.goto(`/complaints/${ref}/custody`)
  const opened = await fs.readdir(out)
  for (const label of ['E-01', 'E-02', 'E-03', 'E-04']) {
    const file = path.join(out, opened.find((name) => name.startsWith(`${label}.`)) ?? '')
    await expect(desk.locator(`section#${label} code`).first()).toHaveText(hashOf(await fs.readFile(file)))
  }
  expect((await fs.readFile(path.join(out, opened.find((name) => name.startsWith('E-01.')) ?? ''))).includes(Buffer.from(secret))).toBe(true)
})

test('an item flagged as a sexual image of a child is shown to nobody any more', async ({ browser }) => {
  await desk.goto(`/complaints/${ref}`)
  const item = desk.locator('#E-03')
  await item.getByRole('button', { name: words.evidence.flag.button }).click()
  await item.getByRole('checkbox', { name: words.evidence.flag.sure }).check()
  await item.getByRole('button', { name: words.evidence.flag.confirm }).click()
  await expect(item.getByText(words.evidence.state.flagged)).toBeVisible()
  await expect(item.getByRole('button', { name: words.evidence.open.video })).toHaveCount(0)
  await desk.goto('/today')
  await expect(desk.getByRole('link', { name: new RegExp(ref) }).filter({ hasText: words.evidenceToday.handOver(1) })).toBeVisible()
  const stranger = await page(browser)
  await signIn(stranger, 'sp.ghazipur')
  const known = await desk.request.get('/api/evidence/00000000-0000-4000-8000-000000000000')
  const foreign = await stranger.request.get('/api/evidence/00000000-0000-4000-8000-000000000000')
  expect([known.status(), foreign.status(), await known.text()]).toEqual([404, 404, await foreign.text()])
  await stranger.close()
})

test('the hand-over is recorded once', async () => {
  await desk.goto(`/complaints/${ref}`)
  const item = desk.locator('#E-03')
  await item.locator('input[name=to]').fill('SJPU Jaunpur')
  await item.locator('input[name=number]').fill('GD 14/2026')
  await item.getByRole('button', { name: words.evidence.flag.save }).click()
  await expect(item.getByText(words.evidence.flag.onTime)).toBeVisible()
  await expect(item.locator('input[name=to]')).toHaveCount(0)
})

/** Asks the bot for a one-time link for the first complaint of this phone. */
async function link(): Promise<string> {
  await phone.turn(() => phone.types('my reports'))
  await phone.turn(() => phone.types('1'))
  const said = await phone.turn(async () => phone.types(await phone.titleOf('upload')))
  return /\/send\/[\w-]{24}/.exec(said.text ?? '')?.[0] ?? 'no link'
}

/** What the Custody tab says of the original, once the file is there. */
async function custodyHash(label: string): Promise<string> {
  const item = desk.locator(`section#${label}`)
  await expect(async () => {
    await desk.goto(`/complaints/${ref}/custody`)
    await expect(item).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 60_000 })
  return ((await item.locator('code').first().textContent()) ?? '').trim()
}

test('a file goes through the one-time page on a phone without JavaScript, whole, and the link is used up', async ({ browser }) => {
  const address = await link()
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const sender = await context.newPage()
  await sender.goto(address)
  await expect(sender.getByLabel(words.upload.chooseForm)).toBeVisible()
  expect(await sender.locator('html').innerHTML()).not.toMatch(/mitra|police|satark|complaint|crime/i)
  await sender.getByRole('button', { name: words.upload.send }).click()
  await expect(sender, 'without a file the browser itself stops the form').toHaveURL(new RegExp(`${address}$`))
  const bytes = await photo()
  await sender.getByLabel(words.upload.chooseForm).setInputFiles({ name: 'from-the-camera.jpg', mimeType: 'image/jpeg', buffer: bytes })
  await sender.getByRole('button', { name: words.upload.send }).click()
  await expect(sender.getByRole('heading', { name: words.upload.arrived })).toBeVisible()
  await sender.goto(address)
  await expect(sender.locator('input')).toHaveCount(0)
  await context.close()
  expect(await custodyHash('E-05')).toBe(hashOf(bytes))
})

test('an upload that is cut goes on where it stopped, on another visit, and is the same file', async ({ browser }) => {
  const address = await link()
  const noise = sharp(randomBytes(1150 * 1000 * 3), { raw: { width: 1150, height: 1000, channels: 3 } })
  const bytes = await noise.png({ compressionLevel: 0 }).toBuffer()
  const file = path.join(folder, 'large.png')
  await fs.writeFile(file, bytes)
  /** Offsets at which pieces were sent, in one visit; the line is cut at the piece `most`. */
  const visit = async (most: number) => {
    const sent: number[] = []
    const sender = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    let cut = false
    await sender.route('**/tus', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      cut = sent.length === most
      if (cut) return
      sent.push(Number(route.request().headers()['upload-offset']))
      return route.continue()
    })
    await sender.goto(address)
    await sender.getByLabel(words.upload.choose).setInputFiles(file)
    await sender.getByRole('button', { name: words.upload.send }).click()
    await expect.poll(async () => cut || (await sender.getByText(words.upload.arrived).isVisible()), { timeout: 60_000 }).toBe(true)
    await sender.context().close()
    return sent
  }
  expect(await visit(2)).toEqual([0, 1024 * 1024])
  const [again = 0] = await visit(9)
  expect(again >= 2 * 1024 * 1024 && again < bytes.length, `went on at ${again}; of the third piece some may have come through`).toBe(true)
  expect(await custodyHash('E-06')).toBe(hashOf(bytes))
})

test('the parts of a case have nothing axe objects to', async () => {
  for (const address of [`/complaints/${ref}`, `/complaints/${ref}/custody`, `/complaints/${ref}/court`, '/today']) {
    await desk.goto(address)
    const { violations } = await new AxeBuilder({ page: desk }).analyze()
    expect(violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
  }
})
