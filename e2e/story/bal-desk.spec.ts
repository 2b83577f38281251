import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { answerWords } from '@/lib/i18n/answers'
import { authorityWords } from '@/lib/i18n/authority'
import { childWords } from '@/lib/i18n/child'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { workWords } from '@/lib/i18n/desk-work'
import { isoDay } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { greets, opensCase, tells } from './bal-phone'
import { signIn } from './sign-in'
import { SimulatedPhone } from './simulated-phone'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const desks = new Map<string, Page>()

/** The desk of an account in one language, signed in once. */
async function desk(browser: Browser, username: string, language: Language): Promise<Page> {
  const known = desks.get(username)
  const at = known ?? (await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage())
  await at.context().addCookies([{ name: 'lang', value: language, url: test.info().project.use.baseURL ?? '' }])
  if (!known) await signIn(at, username)
  desks.set(username, at)
  return at
}

const clean = async (at: Page) => expect((await new AxeBuilder({ page: at }).analyze()).violations.map(({ id }) => id)).toEqual([])

/** A folded form on the case, opened. */
async function unfold(at: Page, title: string) {
  const more = at.locator('#more')
  if ((await more.getByText(title, { exact: true }).count()) > 0 && (await more.getAttribute('open')) === null) await more.locator('summary').first().click()
  const details = at
    .locator('details:not(#more)')
    .filter({ has: at.getByText(title, { exact: true }) })
    .first()
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
  return details
}

for (const language of ['hi', 'en'] as const) {
  const { step } = workWords(language, 'bal')
  const words = childWords(language)

  test(`a caseworker closes a POCSO case rightly and is refused wrongly (${language})`, async ({ page, browser }) => {
    const phone = new SimulatedPhone(page, language)
    await phone.open('parent')
    await greets(phone, 'relative')
    // Of what was done nothing is asked; who did it may be told in own words.
    const said = `${language === 'hi' ? 'एक पड़ोसी' : 'A neighbour'} M${Date.now().toString(36)}`
    await tells(phone, { category: language === 'hi' ? 'यौन शोषण' : 'sexual abuse', sexual_person: said, sexual_age: '~to11' })

    const at = await desk(browser, 'case.dcpcr', language)
    await at.goto('/today')
    await expect(at.getByRole('heading', { name: childDeskWords(language).dues.title })).toBeVisible()
    await clean(at)
    await opensCase(at, '/complaints?category=SEXUAL&group=decide', said)
    await expect(at.getByText(words.file.ages['6_11'], { exact: true }).first()).toBeVisible()
    await at.getByRole('button', { name: step.take.button, exact: true }).click()
    await at.getByRole('button', { name: step.initiate.button, exact: true }).click()

    // The result is reached and proven; the law is not yet served.
    const next = at.locator('section[aria-labelledby="next"]')
    await next.locator('select[name="outcome"]').first().selectOption('verified_acted')
    await next.locator('input[name="firNumber"]').first().fill('12/2026')
    await at.getByRole('button', { name: step.report.button, exact: true }).click()
    const close = at.getByRole('button', { name: step.close.button, exact: true })
    await close.click()
    await expect(at.getByText(step.refused.pocso_undecided)).toBeVisible()

    const decide = await unfold(at, words.pocso.decide)
    await decide.getByLabel(words.pocso.yes).check()
    await decide.getByRole('button', { name: words.pocso.save }).click()
    await expect(at.getByText(/POCSO\/20\d\d\/\d{4}/).first()).toBeVisible()
    await close.click()
    await expect(at.getByText(step.refused.pocso_no_referral)).toBeVisible()

    const refer = await unfold(at, words.referral.add)
    await refer.getByLabel(words.referral.to, { exact: true }).selectOption('sjpu')
    await refer.getByLabel(words.referral.toName).fill('SJPU')
    await refer.getByLabel(words.referral.record).fill('A child of the district reports an offence. Call 98765 43210.')
    await refer.getByLabel(words.referral.read).check()
    await refer.getByRole('button', { name: words.referral.send }).click()
    await expect(at.getByText(step.refused.record_number)).toBeVisible()
    await refer.getByLabel(words.referral.record).fill('A child of the district reports an offence. Please act under POCSO.')
    await refer.getByRole('button', { name: words.referral.send }).click()
    await expect(at.getByText(/REF\/20\d\d\/\d{4}/).first()).toBeVisible()
    await clean(at)

    for (const link of [words.pocso.form.cwc, words.pocso.form.court, words.referral.pdf]) {
      const href = await at.getByRole('link', { name: link }).first().getAttribute('href')
      const paper = await at.request.get(href ?? '')
      expect([paper.status(), paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    }

    await close.click()
    await expect(at.getByText(workWords(language, 'bal').complaint.status.closed, { exact: true }).first()).toBeVisible()
  })

  test(`the caseworker of a case with a sealed name opens the name, once it is asked for (${language})`, async ({ browser }) => {
    const at = await desk(browser, 'case.dcpcr', language)
    await at.goto('/complaints?group=all')
    const cases = await at.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''))
    const open = at.getByRole('button', { name: words.file.openName, exact: true })
    for (const href of cases) {
      await at.goto(href)
      await expect(at.getByRole('heading', { name: words.file.title })).toBeVisible()
      if (await open.isVisible()) break
    }
    await expect(at.getByText(words.file.number, { exact: true })).toHaveCount(0)
    await clean(at)
    await open.click()
    await expect(at.getByText(words.file.number, { exact: true })).toBeVisible()
    await at.reload()
    await expect(at.getByText(words.file.number, { exact: true })).toHaveCount(0)
  })

  test(`the answers are found in Hindi, English and Hinglish without a script, and hold their days (${language})`, async ({ browser }) => {
    const { answers, checker } = answerWords[language]
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const at = await context.newPage()
    const page = await at.goto(`/answers?lang=${language}`)
    expect((await page?.body())?.length ?? 0).toBeLessThan(100_000)
    for (const typed of ['ews income', 'ईडब्ल्यूएस आय', 'ews ke liye kitni kamai']) {
      await at.getByLabel(answers.search).fill(typed)
      await at.getByRole('button', { name: answers.find }).click()
      expect(new URL(at.url()).search).not.toContain('typed')
      await expect(at.locator('a[href^="/answers/ews-income"]').first()).toBeVisible()
    }
    expect(await at.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await at.locator('a[href^="/answers/ews-income"]').first().click()
    await expect(at.getByText(answers.source, { exact: false }).first()).toBeVisible()
    await at.getByRole('button', { name: answers.yes, exact: true }).click()
    await expect(at.getByText(answers.thanks)).toBeVisible()
    await at.goto(`/answers/eligibility?lang=${language}`)
    await at.getByLabel(checker.born).fill('2020-08-01')
    await at.getByLabel(checker.income).fill('3,00,000')
    await at.getByRole('button', { name: checker.check }).click()
    await expect(at.getByText(checker.result.too_old)).toBeVisible()
    await expect(at.getByText(checker.others([checker.classes.kg, checker.classes.first].join(', ')))).toBeVisible()
  })
}

test('when the chair is vacant, whoever the administrator names acts as chair, and no longer than named', async ({ browser }) => {
  const words = authorityWords('en')
  const [admin, caseworker] = [await desk(browser, 'admin', 'en'), await desk(browser, 'case.dcpcr', 'en')]
  await admin.goto('/settings/officials/chair.dcpcr')
  await admin.getByRole('button', { name: 'Close account' }).click()
  await expect(admin.getByRole('button', { name: 'Reopen account' })).toBeVisible()
  await caseworker.goto('/today')
  await expect(caseworker.getByText(words.vacantToday)).toBeVisible()

  await admin.goto('/settings/authority')
  await expect(admin.getByText(words.nobodyActs)).toBeVisible()
  await clean(admin)
  await admin.getByLabel(words.deputy).selectOption({ index: 1 })
  await admin.getByLabel(words.until).fill(isoDay(new Date(Date.now() + 3 * 86_400_000)))
  await admin.getByLabel(words.reason).fill('Order 12')
  await admin.getByRole('button', { name: words.save, exact: true }).click()
  await expect(admin.getByText(words.saved)).toBeVisible()

  await caseworker.goto('/today')
  await expect(caseworker.getByText(words.actingBanner)).toBeVisible()
  await admin.getByRole('button', { name: words.end }).first().click()
  await expect(admin.getByText(words.none)).toBeVisible()
  await caseworker.goto('/today')
  await expect(caseworker.getByText(words.vacantToday)).toBeVisible()
  await admin.goto('/settings/officials/chair.dcpcr')
  await admin.getByRole('button', { name: 'Reopen account' }).click()
  await expect(admin.getByRole('button', { name: 'Close account' })).toBeVisible()
})
