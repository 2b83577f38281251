import { expect, test } from '@playwright/test'
import { insight } from '@/lib/i18n/hi/insight'
import { columnsOf, desk, noViolations, openMap, saved } from './insight-desk'

test.describe.configure({ timeout: 240_000 })

const { map, trends } = insight

test('on A4 the map shows the whole range, and afterwards what was on the screen', async ({ browser }) => {
  const page = await desk(browser, 'dig.varanasi')
  await openMap(page, '/hotspots')
  const outside = () =>
    page.evaluate(() => {
      const map = document.querySelector('.map')?.getBoundingClientRect()
      const names = [...document.querySelectorAll('.map-label-district')].map((name) => name.getBoundingClientRect())
      return map ? names.filter(({ left, right, top, bottom }) => left < map.left || right > map.right || top < map.top || bottom > map.bottom).length : names.length
    })
  expect(await page.locator('.map-label-district').count()).toBe(3)
  expect(await outside()).toBe(0)
  await page.setViewportSize({ width: 703, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(outside).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(outside).toBe(0)
})

test('every chart can be taken along as a table and as a picture, and on A4 nothing is cut', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.goto('/trends')
  await expect(page.locator('.recharts-surface')).toHaveCount(2)
  const charts = page.locator('section').filter({ has: page.getByRole('button', { name: new RegExp(`^${trends.csv}:`) }) })
  expect(await charts.count()).toBeGreaterThanOrEqual(7)
  for (const chart of await charts.all()) {
    const title = (await chart.getByRole('heading', { level: 2 }).textContent()) ?? ''
    const lines = columnsOf(await saved(page, () => chart.getByRole('button', { name: new RegExp(`^${trends.csv}:`) }).click()))
    expect(lines.length, `${title}: a head and rows`).toBeGreaterThan(1)
    const picture = chart.getByRole('button', { name: new RegExp(`^${trends.png}:`) })
    if ((await picture.count()) === 0) continue
    const png = await saved(page, () => picture.click())
    expect(png.subarray(1, 4).toString(), title).toBe('PNG')
    expect(png.length, `${title}: not an empty picture`).toBeGreaterThan(4000)
    await chart.getByRole('button', { name: trends.table, exact: true }).click()
    await expect(chart.locator('tbody tr')).toHaveCount(lines.length - 1)
    await chart.getByRole('button', { name: trends.chart, exact: true }).click()
  }
  await page.setViewportSize({ width: 703, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const letters = () => page.locator('.recharts-text').evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)))
  await expect.poll(letters, 'the letters of an axis are as large on paper as on the screen').toBeGreaterThan(10)
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('section svg, section table')].flatMap((one) => {
      const frame = one.closest('section[aria-labelledby]:not(:has(> table))')?.getBoundingClientRect()
      const { right } = one.getBoundingClientRect()
      return frame && right > frame.right + 1 ? [`${one.tagName} ${Math.round(right - frame.right)} px beyond`] : []
    }),
  )
  expect(cut).toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1440, height: 900 })
})

test('a picture of a chart has its words in the letters of the page, and says where its numbers are from', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.goto('/trends')
  const weekly = page.getByRole('region', { name: trends.weekly.title, exact: true })
  await expect(weekly.locator('.recharts-text').first()).toBeVisible()
  const axis = (await weekly.locator('.recharts-text').first().textContent()) ?? ''
  await page.evaluate(() => {
    const seen = Object.assign(window, { written: [] as string[], images: [] as string[] })
    const write = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
      seen.written.push(text)
      write.call(this, text, ...at)
    }
    const decode = HTMLImageElement.prototype.decode
    HTMLImageElement.prototype.decode = function () {
      seen.images.push(decodeURIComponent(this.src))
      return decode.call(this)
    }
  })
  await saved(page, () => weekly.getByRole('button', { name: new RegExp(`^${trends.png}:`) }).click())
  const { written, images } = await page.evaluate(() => ({ written: Reflect.get(window, 'written') as string[], images: Reflect.get(window, 'images') as string[] }))
  expect(axis).toMatch(/[\u0900-\u097f]/)
  for (const word of [...axis.split(' '), trends.weekly.running.split(' ')[0]]) expect(written).toContain(word)
  expect(written.join(' ')).toContain(trends.reports)
  expect(images.length).toBeGreaterThan(0)
  expect(images.filter((image) => image.includes('<text'))).toEqual([])
})

test('on a phone map and charts stand on the first screen, and the choice of tips unfolds', async ({ browser }) => {
  const page = await desk(browser, 'sp.jaunpur')
  await page.setViewportSize({ width: 390, height: 844 })
  await openMap(page, '/hotspots?weeks=52')
  const top = await page.locator('.map').evaluate((box) => box.getBoundingClientRect().top)
  expect(top).toBeLessThan(422)
  await expect(page.getByLabel(map.category)).toBeHidden()
  await page
    .locator('summary')
    .filter({ hasText: map.periods[52] ?? '' })
    .click()
  await page.getByLabel(map.period).selectOption('26')
  await page.getByRole('button', { name: map.apply, exact: true }).click()
  await expect(page).toHaveURL(/weeks=26/)
  await noViolations(page)
  await page.locator('tr[data-cell] button').nth(7).click()
  await expect(page.getByRole('heading', { name: map.weekly })).toBeVisible()
  await expect(page.locator('#cell-title'), 'what was chosen in the table comes into sight').toBeInViewport()
  await openMap(page, '/hotspots?weeks=26&show=cluster')
  await page.getByRole('region', { name: map.clusters }).getByRole('button').first().click()
  await expect(page.getByRole('heading', { name: map.weekly })).toBeVisible()
  await expect(page.locator('#cell-title'), 'and what was chosen in the list of clusters').toBeInViewport()
  for (const path of ['/hotspots', '/trends', '/today']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} scrolls down only`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/hotspots')
  await expect(page.getByLabel(map.category)).toBeVisible()
})
