import { expect, type Page } from '@playwright/test'

/** Signs in with a demo account through the login page, which fills in its code. */
export async function signIn(page: Page, username: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await page.goto(`/login?as=${username}`)
    const form = page.locator('form[action="/api/auth/callback/credentials"]')
    // Both codes that an account may use now can be spent; the next comes within half a minute.
    if (await form.locator('[name=code]').inputValue()) {
      await form.getByRole('button').click()
      await expect(page).not.toHaveURL(/\/login/)
      return
    }
    await page.waitForTimeout(15_000)
  }
  throw new Error(`${username} could not sign in`)
}
