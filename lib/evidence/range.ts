import type { Span } from './types'

/**
 * What a Range header asks of `size` bytes: null for the whole (no header, or one of another unit or of several parts, which may be ignored),
 * `none` when it lies outside.
 */
export function spanOf(header: string | null | undefined, size: number): Span | null | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return last === '0' || size === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from < size && from <= to ? { from, to } : 'none'
}
