import { expect, type Page, test } from '@playwright/test'
import { demoAccounts } from '@/db/seed/officials'
import { deskWords } from '@/lib/i18n/desk'
import { signIn } from './sign-in'

/** Pages of one shape are alike: two complaints are looked at, and one of everything else. */
const enough = (shape: string) => (shape.endsWith('/:ref') ? 2 : 1)

const shapeOf = (address: string) =>
  address
    .replace(/\?.*/, '')
    .replace(/(PS|BM)-[0-9A-Z]{6}/, ':ref')
    .replace(/\/[0-9a-f-]{36}|\/\d+(?=\/|$)/g, '/:id')
    .replace(/(?<=\/answers\/|\/officials\/).+/, ':one')

/** Addresses of the desk on a page, in their order. Downloads and pages for everybody are not among them. */
const linksOn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]+)/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^\/(api|_next|poster|status|trust|login|simulator|answers)\b/.test(address))

const speak = (page: Page, language: string) => page.context().addCookies([{ name: 'lang', value: language, url: new URL(page.url()).origin }])

/** A page as it is read without a browser, and what is wrong with it. */
async function read(page: Page, address: string, language: string): Promise<{ html: string; wrong: string[] }> {
  const answer = await page.request.get(address)
  const html = await answer.text()
  const wrong = [
    ...(answer.status() === 200 ? [] : [`answers ${answer.status()}`]),
    ...(/data-dgst="\d|\\"digest\\":\\"\d/.test(html) ? ['a part of it failed on the server'] : []),
    ...(html.includes(`<div lang="${language}" data-programme`) ? [] : ['is in another language']),
  ]
  return { html, wrong: wrong.map((one) => `${language} ${address}: ${one}`) }
}

/** The pages that links lead to from the first one, a few of each shape. */
async function walk(page: Page, first: string, language: string): Promise<{ addresses: string[]; wrong: string[] }> {
  const waiting = [first]
  const addresses: string[] = []
  const wrong: string[] = []
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const shape = shapeOf(address)
    if (addresses.includes(address) || addresses.filter((one) => shapeOf(one) === shape).length >= enough(shape)) continue
    addresses.push(address)
    const found = await read(page, address, language)
    wrong.push(...found.wrong)
    waiting.push(...linksOn(found.html))
  }
  return { addresses, wrong }
}

/** One account of each role. */
const accounts = demoAccounts.filter(({ role }, at) => demoAccounts.findIndex((one) => one.role === role) === at)

for (const { username } of accounts) {
  test(`every page that ${username} can reach opens without an error in either language, and comes alive in the browser`, async ({ page }) => {
    test.setTimeout(240_000)
    await signIn(page, username)
    const first = new URL(page.url()).pathname
    await speak(page, 'en')
    const english = await walk(page, first, 'en')
    await speak(page, 'hi')
    const { addresses, wrong } = await walk(page, first, 'hi')
    expect([...english.wrong, ...wrong]).toEqual([])
    expect(addresses.map(shapeOf)).toContain('/settings')
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(`${new URL(page.url()).pathname}: ${message.slice(0, 200)}`))
    page.on('console', (message) => message.type() === 'error' && errors.push(`${new URL(page.url()).pathname}: ${message.text().slice(0, 200)}`))
    const browsed = new Set<string>()
    for (const address of addresses) {
      if (browsed.has(shapeOf(address))) continue
      browsed.add(shapeOf(address))
      await page.goto(address, { waitUntil: 'load' })
      await expect(page.getByText(deskWords('hi').shell.error).or(page.getByText(deskWords('en').shell.error))).toHaveCount(0)
    }
    expect(errors).toEqual([])
  })
}
