import { expect, type Page } from '@playwright/test'
import type { Holder } from '@/components/phone/who'
import { simulator as en } from '@/lib/i18n/en/simulator'
import { simulator as hi } from '@/lib/i18n/hi/simulator'
import type { Bubble, ChatView, PersonView } from '../fake-graph/wire'

const words = { en, hi }
type Language = keyof typeof words

export const codePattern = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** Id of the demo's number of Bal Mitra, to which child and parent write. */
const balLine = '100000000000002'

/** The phone on the simulator page, used as a person would: by what can be seen and pressed. */
export class SimulatedPhone {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  #line = ''

  get words() {
    return words[this.language]
  }

  /** Opens the simulator in this language and takes the phone of `holder`; an informer's with a number that has never written. */
  async open(holder: Holder): Promise<void> {
    await this.page.goto('/simulator')
    const language = this.page.getByRole('button', { name: this.language === 'hi' ? 'हिन्दी' : 'English' }).first()
    // A press before the page has come alive is lost.
    await expect(async () => {
      await language.click()
      await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.words.title, { timeout: 3000 })
    }).toPass()
    await this.hold(holder)
    if (holder !== 'officer') await this.page.getByRole('button', { name: this.words.who.newNumber }).click()
  }

  async hold(holder: Holder): Promise<void> {
    this.#line = holder === 'child' || holder === 'parent' ? `?line=${balLine}` : ''
    await this.page.getByRole('region', { name: this.words.who.label }).getByText(this.words.who[holder], { exact: true }).click()
    await expect(this.page.getByRole('radio', { name: this.words.who[holder] })).toBeChecked()
  }

  /** Its number: country code and digits. */
  async number(): Promise<string> {
    const text = await this.page
      .getByRole('region', { name: this.words.who.label })
      .getByText(/^\+\d{10,15}$/)
      .textContent()
    return (text ?? '').slice(1)
  }

  /** The chat as the phone holds it; ids of the choices tell which question stands open. */
  async chat(): Promise<ChatView> {
    const number = await this.number()
    const people = (await (await this.page.request.get('/simulator/api/people')).json()) as PersonView[]
    const person = people.find(({ phone }) => phone === number)
    return (await (await this.page.request.get(`/simulator/api/people/${encodeURIComponent(person?.id ?? '')}/messages${this.#line}`)).json()) as ChatView
  }

  async received(): Promise<Bubble[]> {
    return (await this.chat()).bubbles.filter(({ by }) => by === 'business')
  }

  async last(): Promise<Bubble | undefined> {
    return (await this.received()).at(-1)
  }

  /** Does something and waits for the answer to stand on the screen. */
  async turn(doing: () => Promise<void>): Promise<Bubble> {
    const before = (await this.received()).length
    await doing()
    await expect.poll(async () => (await this.received()).length, { timeout: 20_000 }).toBeGreaterThan(before)
    await expect(this.page.locator('li[data-by=business]')).toHaveCount((await this.received()).length)
    const last = await this.last()
    if (!last) throw new Error('the answer is gone')
    return last
  }

  async types(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.words.phone.text }).fill(text)
    await this.page.getByRole('button', { name: this.words.phone.send, exact: true }).last().click()
  }

  async presses(title: string): Promise<void> {
    await this.page.getByRole('log').getByRole('button', { name: title, exact: true }).last().click()
  }

  async attaches(what: 'image' | 'voice' | 'video' | 'document'): Promise<void> {
    await this.page.getByRole('button', { name: this.words.phone.attach, exact: true }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: this.words.attach[what] }).first().click()
  }

  /** Sends files of one's own, as an album: the next follows before the first is answered. */
  async sends(files: string[]): Promise<void> {
    for (const file of files) {
      await this.page.getByRole('button', { name: this.words.phone.attach, exact: true }).click()
      const sent = this.page.waitForResponse((answer) => answer.url().endsWith('/send'))
      await this.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
      await sent
    }
  }

  async pins(lat: number, lng: number): Promise<void> {
    await this.page.getByRole('button', { name: this.words.phone.attach, exact: true }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: this.words.attach.pin, exact: true }).click()
    await this.page.getByRole('textbox', { name: this.words.pin.own }).fill(`${lat}, ${lng}`)
    await this.page.getByRole('button', { name: this.words.pin.send }).click()
  }

  /** Key of the question that the last message asks. */
  async asked(): Promise<string> {
    const last = await this.last()
    const ids = [...(last?.buttons ?? []), ...(last?.list?.rows ?? [])].map(({ id }) => id)
    return ids.find((id) => id.startsWith('q~'))?.split('~')[1] ?? ''
  }

  /** Title of the choice that means `option` in the last message. */
  async titleOf(option: string): Promise<string> {
    const last = await this.last()
    return [...(last?.buttons ?? []), ...(last?.list?.rows ?? [])].find(({ id }) => id.endsWith(`~${option}`))?.title ?? option
  }
}

type Report = {
  category: string
  what: string
  pin: { lat: number; lng: number }
  police?: string
  answers?: Record<string, string> /** Files of one's own instead of the ready-made photo, one after the other. */
  album?: string[]
}

async function answer(phone: SimulatedPhone, report: Report, key: string): Promise<void> {
  const { language } = phone
  const wanted = report.answers?.[key]
  if (wanted) return phone.types(wanted)
  switch (key) {
    case 'language':
      return phone.presses(language === 'hi' ? 'हिन्दी' : 'English')
    case 'notice':
      return phone.presses((await phone.last())?.buttons?.[0]?.title ?? '')
    case 'menu':
      return phone.types('1')
    case 'category':
      return phone.types(report.category)
    case 'what':
      return phone.types(report.what)
    case 'place':
    case 'pin':
      return (await phone.last())?.buttons?.some(({ id }) => id.includes('~yes')) ? phone.presses(await phone.titleOf('yes')) : phone.pins(report.pin.lat, report.pin.lng)
    case 'police':
      return phone.types(await phone.titleOf(report.police ?? 'no'))
    case 'review':
      return phone.types(await phone.titleOf('right'))
    case 'readers':
      return phone.presses(await phone.titleOf('send'))
    default:
      return phone.types(language === 'hi' ? 'छोड़ें' : 'skip')
  }
}

/** Files a report through the screen, with a photo where evidence is asked; returns the code and what the bot said of its readers. */
export async function reports(phone: SimulatedPhone, report: Report): Promise<{ code: string; said: string[] }> {
  await phone.turn(() => phone.types(phone.language === 'hi' ? 'नमस्ते' : 'Hi'))
  let photo = false
  for (let turns = 0; turns < 40; turns += 1) {
    const said = (await phone.received()).map(({ text }) => text ?? '')
    const code = codePattern.exec(said.at(-1) ?? '')
    if (code) return { code: code[0], said }
    const key = await phone.asked()
    const attach: boolean = key === 'evidence' && !photo
    photo ||= attach
    await phone.turn(() => (!attach ? answer(phone, report, key) : report.album ? phone.sends(report.album) : phone.attaches('image')))
  }
  throw new Error(`no code after 40 turns; the last question was ${await phone.asked()}`)
}
