import fs from 'node:fs'
import { chromium } from '@playwright/test'

/** One process for all pages would send what one page posts under the cookies of another's context. */
const oneProcess = ['--single-process', '--no-zygote']

const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The first Chromium there is: the operator's, Playwright's own, the system's, else the one that comes in an npm package. */
export async function browser(): Promise<{ executablePath: string; args: string[] }> {
  const candidates = [process.env.PLAYWRIGHT_CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = candidates.find((file) => file && fs.existsSync(file))
  if (found) return { executablePath: found, args: quiet }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { executablePath: await packaged.executablePath(), args: [...packaged.args.filter((arg) => !oneProcess.includes(arg)), ...quiet] }
}
