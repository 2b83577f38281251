import fs from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { insight } from '@/lib/i18n/hi/insight'
import { signIn } from './sign-in'

const { map } = insight

const desks = new Map<string, Page>()

/** The desk of an official, opened once. */
export async function desk(browser: Browser, username: string): Promise<Page> {
  const open = desks.get(username)
  if (open) return open
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.context().addCookies([{ name: 'lang', value: 'hi', domain: 'localhost', path: '/' }])
  await signIn(page, username)
  desks.set(username, page)
  return page
}

/** Opens a map and waits until its cells are drawn; on a new database it is worked out in the first minute. */
export async function openMap(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByRole('region', { name: map.mapLabel })).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 180_000, intervals: [3000] })
  await page.waitForFunction(() => performance.getEntriesByName('mitra-hexes').length > 0)
}

/** Expects that no accessibility fault is found. */
export async function noViolations(page: Page): Promise<void> {
  // Colours that still fade into one another are nobody's contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
}

/** What the page saves when pressed. */
export async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return fs.readFile(await download.path())
}

/** The cells of a saved table, row by row. */
export const columnsOf = (file: Buffer) =>
  file
    .toString('utf8')
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
