import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

/** Failures in a row that cost nothing but themselves. */
const free = 4
const longest = 15

/** How many minutes an account rests after that many failures in a row: 1, 2, 4, 8, then 15. Never for good, or anybody could lock out an SP. */
export function lockMinutes(failures: number): number {
  return failures <= free ? 0 : Math.min(longest, 2 ** (failures - free - 1))
}

/** The neighbourhood of an address: /24 of IPv4, /48 of IPv6; `unknown` when it is neither. */
export function networkOf(address: string): string {
  const mapped = address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(mapped)) return mapped.split('.').slice(0, 3).join('.')
  if (!isIPv6(mapped)) return 'unknown'
  const [head = ''] = mapped.split('%')
  const [left = '', right = ''] = head.split('::')
  const groups = left === '' ? [] : left.split(':')
  const missing = head.includes('::') ? 8 - groups.length - (right === '' ? 0 : right.split(':').length) : 0
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(right === '' ? [] : right.split(':'))]
  return all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** The address of the caller: the last one in `X-Forwarded-For`, which the nearest proxy (or Next itself) has put there. */
export function addressOf(forwarded: string | null | undefined): string {
  return forwarded?.split(',').at(-1)?.trim() ?? ''
}

/** The key a counter is kept under: an HMAC that changes every day (UTC), so that no address rests in the database. */
export function counterKey(secret: Buffer, kind: string, value: string, at: Date): string {
  return `${kind}:${createHmac('sha256', secret)
    .update(`${at.toISOString().slice(0, 10)}\n${kind}\n${value}`)
    .digest('base64url')
    .slice(0, 22)}`
}
