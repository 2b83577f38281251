import fs from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]

/** What is kept of a sign-in for the other stories of a run: a code is good once, and the next takes half a minute. The folder is emptied when a run starts. */
const kept = (site: URL, username: string) => path.join('test-results', 'sign-in', `${site.port}-${username}.json`)

const atLogin = (page: Page) => new URL(page.url()).pathname.startsWith('/login')

/** Whether a session of an earlier story still lives, and is now this page's. */
async function resumes(page: Page, username: string): Promise<boolean> {
  const file = kept(new URL(page.url()), username)
  if (!fs.existsSync(file)) return false
  await page.context().addCookies(JSON.parse(fs.readFileSync(file, 'utf8')) as Cookies)
  await page.goto('/login')
  if (atLogin(page)) await page.context().clearCookies({ name: /sid$/ })
  return !atLogin(page)
}

/** Signs in with a demo account: through the login page, which fills in its code, or with the session of an earlier story. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`/login?as=${username}`)
  if (await resumes(page, username)) return
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.goto(`/login?as=${username}`)
    const form = page.locator('form[action="/api/auth/callback/credentials"]')
    // Both codes that an account may use now can be spent; the next comes within half a minute.
    if (await form.locator('[name=code]').inputValue()) {
      await form.getByRole('button').click()
      await expect(page).not.toHaveURL(/\/login/)
      const file = kept(new URL(page.url()), username)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, JSON.stringify((await page.context().cookies()).filter(({ name }) => /sid$/.test(name))))
      return
    }
    await page.waitForTimeout(15_000)
  }
  throw new Error(`${username} could not sign in`)
}
