import { type Browser, expect, type Page, test } from '@playwright/test'
import { balTalk } from '@/lib/i18n/bal-talk'
import { workWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'
import { greets, opensCase, tells } from './bal-phone'
import { signIn } from './sign-in'
import { SimulatedPhone } from './simulated-phone'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let desk: Page | undefined

/** The commission's caseworker, signed in once. */
async function caseworker(browser: Browser, language: Language): Promise<Page> {
  const known = desk
  const at = known ?? (await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage())
  await at.context().addCookies([{ name: 'lang', value: language, url: test.info().project.use.baseURL ?? '' }])
  if (!known) await signIn(at, 'case.dcpcr')
  desk = at
  return at
}

async function phoneOf(page: Page, language: Language, holder: 'child' | 'parent'): Promise<SimulatedPhone> {
  const phone = new SimulatedPhone(page, language)
  await phone.open(holder)
  return phone
}

/** A mark of this run, so that the case is found again among those of earlier ones. */
const mark = () => `M${Date.now().toString(36)}`

const dangers = { hi: 'पापा मुझे मार रहे हैं बचाओ', en: 'papa mujhe maar rahe hain bachao' }

for (const language of ['hi', 'en'] as const) {
  test(`a child in danger has the helplines and a card to read out before anything else, and the desk has the case (${language})`, async ({ page, browser }) => {
    const phone = await phoneOf(page, language, 'child')
    const cry = `${dangers[language]} ${mark()}`
    // The very first word, before a language is chosen or a notice is read.
    const first = await phone.turn(() => phone.types(cry))
    expect(first.text).toMatch(/^.{1,40}\s+112[\s\S]*1098/)

    expect(await greets(phone, 'child'), 'what was cried out is kept: only its kind is asked').toBe('category')
    await phone.turn(async () => phone.types(language === 'hi' ? 'मारपीट' : 'beating'))
    const sos = await phone.turn(() => phone.types(dangers[language]))
    expect(sos.text).toMatch(/112[\s\S]*1098/)
    const words = balTalk[language].sos
    expect(sos.text).toContain(words.speaker.child)
    expect(sos.text, 'the card holds what was typed already').toContain(cry)

    // The help stands over the question that was open: where it is.
    const { keys } = await tells(phone, { '': 'Rohini' })
    expect(keys, 'who is in danger is asked only what is needed').not.toContain('naming')
    const at = await caseworker(browser, language)
    await opensCase(at, '/complaints?group=all&category=CRUELTY', cry)
    await expect(at.getByRole('button', { name: workWords(language, 'bal').step.take.button, exact: true })).toBeVisible()
  })
}

test('a parent with an admission question reads the dated answer, and the refusal becomes a complaint (en)', async ({ page, browser }) => {
  const phone = await phoneOf(page, 'en', 'parent')
  expect(await greets(phone, 'relative')).toBe('menu')
  const { answers } = balTalk.en
  await phone.turn(async () => phone.types(await phone.titleOf('ask')))
  const found = await phone.turn(() => phone.types('what income for ews seat'))
  expect(found.text).toContain(answers.found)
  const read = await phone.turn(() => phone.types('1'))
  expect(read.text).toMatch(/Source: .+\. Checked on \d{1,2} \w{3,4} \d{4}/)
  await phone.turn(() => phone.presses(answers.happened))
  const said = `The school refused my daughter her EWS seat ${mark()}`
  const { keys } = await tells(phone, { what: said, admit_kind: '~ews', place: 'Dwarka' })
  expect(keys, 'the answer has told the head already').not.toContain('category')
  expect(keys).toEqual(expect.arrayContaining(['admit_kind', 'admit_reason', 'naming']))

  const at = await caseworker(browser, 'en')
  await opensCase(at, '/complaints?group=all&category=ADMIT', said)
  await expect(at.getByText('what income for ews seat', { exact: false }).first()).toBeVisible()
})

for (const language of ['hi', 'en'] as const) {
  test(`a teacher reports corporal punishment and is asked for the school, never for a picture of the child (${language})`, async ({ page, browser }) => {
    const phone = await phoneOf(page, language, 'parent')
    expect(await greets(phone, 'other')).toBe('menu')
    const said = `${language === 'hi' ? 'गणित के सर ने बच्चे को छड़ी से मारा' : 'The maths teacher beat a boy with a stick'} ${mark()}`
    const { keys } = await tells(phone, {
      category: language === 'hi' ? 'स्कूल में मारना' : 'corporal punishment',
      what: said,
      institution: 'Sarvodaya Vidyalaya, Rohini',
      corporal_injury: '~mark',
    })
    expect(keys).toEqual(expect.arrayContaining(['institution', 'corporal_teacher', 'corporal_injury', 'corporal_date']))
    const at = await caseworker(browser, language)
    await opensCase(at, '/complaints?group=all&category=CORPORAL', said)
    await expect(at.getByText('Sarvodaya Vidyalaya', { exact: false }).first()).toBeVisible()
  })
}
