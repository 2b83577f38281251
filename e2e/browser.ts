import fs from 'node:fs'
import { chromium } from '@playwright/test'

/** Without a graphics card its emulation would take more of the processor than the pages do. */
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The first Chromium there is: the operator's, Playwright's own, the system's, else the one that comes in an npm package. Its arguments are not taken: they switch off what keeps pages apart. */
export async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = candidates.find((file) => file && fs.existsSync(file))
  if (found) return { executablePath: found, args }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath(), args }
}
