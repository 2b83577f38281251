import path from 'node:path'
import { expect } from '@playwright/test'
import sharp from 'sharp'
import type { SimulatedPhone } from './simulated-phone'

/** Where the demo under test keeps its keys, the custodian's beside them. */
export const keysDir = path.join(process.env.MITRA_E2E_DIR ?? path.resolve('.data/e2e'), 'keys')

/** A name that the photos of the stories hide. */
export const secret = 'iPhone-of-Ramdhari'

/** Reference of the complaint that a report became, once its words stand before the police. */
export async function refOf({ page, words }: SimulatedPhone, said: string): Promise<string> {
  const police = page.getByRole('region', { name: words.police.title })
  await expect(police).toContainText(said, { timeout: 20_000 })
  return (/PS-[0-9A-Z]{6}/.exec((await police.textContent()) ?? '') ?? ['no reference'])[0]
}

/** A photo as a phone makes it: with the place, the maker and the owner in it. */
export const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#64748b' } })
    .withExif({ IFD0: { Make: secret, Copyright: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 38/1 15/1', GPSLongitudeRef: 'E', GPSLongitude: '82/1 54/1 57/1' } })
    .jpeg()
    .toBuffer()
