import { createHmac } from 'node:crypto'
import { plainKey } from './keys'

/** What a complaint code is looked up by. `code` as `readCode` or `freshCode` returns it; nothing in the database leads back to it. */
export function codeMac(code: string): Buffer {
  return createHmac('sha256', plainKey('code.pepper')).update(`code:${code}`).digest()
}
