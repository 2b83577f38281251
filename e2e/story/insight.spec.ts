import { expect, type Page, test } from '@playwright/test'
import { insight as hi } from '@/lib/i18n/hi/insight'
import { alarm as note, notes as said } from '@/lib/i18n/hi/insight-note'
import { columnsOf, desk, noViolations, openMap, saved } from './insight-desk'

test.describe.configure({ timeout: 240_000 })

const { map, trends } = hi

const rows = (page: Page) => page.locator('tr[data-cell]')
const figures = async (page: Page, column: number) => (await rows(page).locator(`td:nth-child(${column})`).allTextContents()).map((text) => Number(text.replaceAll(',', '')))

/** A point on the screen inside a cell of the strongest colour. */
function strongest(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
    const context = canvas?.getContext('2d')
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--map-count-5)'
    const wanted = (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).map(Number)
    if (!canvas || !context) throw new Error('no cells are drawn')
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    const alike = (x: number, y: number) => wanted.every((value, i) => Math.abs((data[(y * width + x) * 4 + i] ?? 0) - value) < 6)
    const box = canvas.getBoundingClientRect()
    const map = document.querySelector('.map')?.getBoundingClientRect() ?? box
    for (let y = 4; y < height - 4; y += 2) {
      for (let x = 4; x < width - 4; x += 2) {
        const at = { x: box.left + (x / width) * box.width, y: box.top + (y / height) * box.height }
        const inSight = at.x > map.left + 80 && at.x < map.right - 10 && at.y > map.top + 10 && at.y < Math.min(map.bottom, innerHeight) - 40
        if (inSight && alike(x, y) && alike(x + 3, y) && alike(x - 3, y) && alike(x, y + 3) && alike(x, y - 3)) return at
      }
    }
    throw new Error('no cell of the strongest colour is in sight')
  })
}

test('the SP sees his own district only, and a click on a cell leads to a complaint', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.getByRole('link', { name: hi.hotspots }).click()
  await openMap(page, '/hotspots?weeks=52')
  await expect(page.getByText(map.text)).toBeVisible()
  await expect(page.getByText(map.approximate)).toBeVisible()
  await expect(page.getByLabel(map.district)).toHaveCount(0)
  for (const place of await rows(page).locator('td:nth-child(2)').allTextContents()) expect(place).toContain('जौनपुर')

  await page.locator('.map').scrollIntoViewIfNeeded()
  const { x, y } = await strongest(page)
  await page.mouse.click(x, y)
  const chosen = rows(page).locator('button[aria-pressed=true]')
  await expect(chosen).toHaveCount(1)
  const tips = Number(
    await rows(page)
      .filter({ has: page.locator('[aria-pressed=true]') })
      .locator('td:nth-child(3)')
      .textContent(),
  )
  const panel = page.getByRole('region').filter({ has: page.getByRole('heading', { name: map.complaints }) })
  await expect(panel.getByText(map.range(tips, tips)).first()).toBeVisible()
  await expect(panel.getByRole('img', { name: new RegExp(map.weekly) })).toBeVisible()
  expect(page.url(), 'the cell stands in the address').toContain('cell=8')
  await panel.locator('a[href^="/complaints/"]').first().click()
  await expect(page).toHaveURL(/\/complaints\/PS-/)
})

test('another district cannot be asked for, neither as a map nor as a cell', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.goto('/hotspots?district=12')
  await expect(page.getByRole('region', { name: map.mapLabel })).toHaveCount(0)
  expect((await page.request.get('/hotspots/cell/873da6c8affffff?district=12')).status()).toBe(404)
  await page.goto('/trends?district=12')
  await expect(page.getByText(trends.nothing)).toBeVisible()
})

test('the table sorts, and the saved table has its numbers', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await openMap(page, '/hotspots?weeks=52')
  await page.getByRole('button', { name: map.columns.n, exact: true }).click()
  await expect(page.getByRole('columnheader', { name: map.columns.n, exact: true })).toHaveAttribute('aria-sort', 'descending')
  const shown = await figures(page, 3)
  expect(shown).toEqual([...shown].sort((a, b) => b - a))
  const [head = [], ...lines] = columnsOf(await saved(page, () => page.getByRole('button', { name: map.csv, exact: true }).click()))
  const tips = lines.map((line) => Number(line[head.indexOf('count_total')]))
  expect([...tips].sort((a, b) => b - a).slice(0, shown.length)).toEqual(shown)
  const located = await page.locator('[data-note] strong').textContent()
  expect(located).toContain(String(tips.reduce((sum, n) => sum + n, 0)))
  const png = await saved(page, () => page.getByRole('button', { name: map.png, exact: true }).click())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
})

test('without a mouse: past the map, a cell chosen in the table, the map moved by its keys', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await openMap(page, '/hotspots?weeks=52')
  const skip = page.getByRole('link', { name: map.skip })
  await skip.focus()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#cells')).toBeFocused()
  await rows(page).first().locator('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: map.weekly })).toBeVisible()
  const pane = page.locator('.map .leaflet-map-pane')
  const before = await pane.getAttribute('style')
  await page.locator('.map').focus()
  await page.keyboard.press('ArrowRight')
  await expect(pane).not.toHaveAttribute('style', before ?? '')
})

test('every look at the map and the trends is free of accessibility faults', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await openMap(page, '/hotspots?weeks=52&show=concentration')
  await rows(page).first().locator('button').click()
  await expect(page.getByRole('heading', { name: map.weekly })).toBeVisible()
  await noViolations(page)
  await page.goto('/trends')
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  await noViolations(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await noViolations(page)
})

test('the DIG sees the range, narrows it to a district, and compares districts', async ({ browser }) => {
  const page = await desk(browser, 'dig.varanasi')
  await openMap(page, '/hotspots?weeks=52')
  const places = (await rows(page).locator('td:nth-child(2)').allTextContents()).join(' ')
  for (const district of ['जौनपुर', 'गाजीपुर']) expect(places).toContain(district)
  await page.getByLabel(map.district).selectOption({ label: 'गाजीपुर' })
  await page.getByRole('button', { name: map.apply, exact: true }).click()
  await expect(page).toHaveURL(/district=12/)
  // On a new database the districts' maps follow that of the range.
  await openMap(page, page.url())
  await expect(rows(page).first()).toContainText('गाजीपुर')
  await page.goto('/trends?weeks=52')
  const side = page.getByRole('region', { name: trends.districts.title }).first()
  for (const district of ['जौनपुर', 'गाजीपुर', 'चंदौली']) await expect(side).toContainText(district)
  const weekly = page.getByRole('region', { name: trends.weekly.title, exact: true }).first()
  await expect(weekly.locator('.recharts-surface')).toBeVisible()
  await weekly.getByRole('button', { name: trends.table, exact: true }).click()
  const shown = await weekly.locator('tbody td:nth-child(2)').allTextContents()
  const lines = columnsOf(await saved(page, () => weekly.getByRole('button', { name: new RegExp(`^${trends.csv}`) }).click()))
  expect(lines.slice(1).map((line) => line[1])).toEqual(shown)
})

test('an alarm on Today leads to the chart or map that shows it', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.goto('/today')
  const alarms = page.getByRole('region', { name: note.heading })
  const links = await alarms.locator('a[href^="/trends"], a[href^="/hotspots"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(0)
  for (const href of links.filter((one) => one.startsWith('/trends')).slice(0, 1)) {
    await page.goto(href)
    await expect(page.getByRole('region', { name: trends.weekly.title, exact: true }).locator('.recharts-surface')).toBeVisible()
  }
  for (const href of links.filter((one) => one.startsWith('/hotspots')).slice(0, 1)) {
    await openMap(page, href)
    await expect(page.getByRole('heading', { name: map.weekly })).toBeVisible()
  }
})

test('one click makes the note for the crime meeting, and it can be taken along', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.goto('/trends')
  const notes = page.getByRole('region', { name: said.heading })
  await expect(notes.getByRole('button', { name: said.make })).toBeVisible()
  const before = await notes.locator('a[href^="/api/insights/note/"]').count()
  await notes.getByRole('button', { name: said.make }).click()
  await expect(notes.locator('a[href^="/api/insights/note/"]')).toHaveCount(before + 1)
  const address = (await notes.locator('a[href^="/api/insights/note/"]').first().getAttribute('href')) ?? ''
  const pdf = await (await page.request.get(address)).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const above = await desk(browser, 'dig.varanasi')
  expect((await above.request.get(address)).status(), 'the range reads its districts’ notes').toBe(200)
  const elsewhere = await desk(browser, 'sp.ghazipur')
  expect((await elsewhere.request.get(address)).status(), 'another district does not').toBe(404)
})

test('the staff of the office is told how many cells are hidden from it', async ({ browser }) => {
  const page = await desk(browser, 'staff.jaunpur')
  await openMap(page, '/hotspots?weeks=52')
  expect((await figures(page, 3)).filter((n) => n < 3)).toEqual([])
  await expect(page.locator('[data-note]')).toContainText('छिपाए गए')
})

test('the commission has no map', async ({ browser }) => {
  const page = await desk(browser, 'chair.dcpcr')
  await expect(page.getByRole('link', { name: hi.hotspots })).toHaveCount(0)
  for (const path of ['/hotspots', '/trends', '/hotspots/cell/873da6c8affffff']) expect((await page.request.get(path)).status(), path).toBe(404)
})
