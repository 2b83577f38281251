import { expect, it } from 'vitest'
import { coreOf } from './wamid'

function wamid(sender: string, key: string): string {
  const head = Buffer.from([0x1c, 0x18, sender.length])
  const middle = Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18, key.length])
  return `wamid.${Buffer.concat([head, Buffer.from(sender), middle, Buffer.from(key), Buffer.from([0])]).toString('base64')}`
}

it('finds the same core in the phone envelope and in the envelope of the business-scoped id', () => {
  const key = '3EB0C431C26A1916E07A'
  expect(coreOf(wamid('919876543210', key))).toBe(key)
  expect(coreOf(wamid('IN.1349281755', key))).toBe(key)
})

it('tells two messages of one sender apart', () => {
  expect(coreOf(wamid('919876543210', '3EB0C431C26A1916E07A'))).not.toBe(coreOf(wamid('919876543210', '3EB0C431C26A1916E07B')))
})

it('leaves an id of unknown make whole', () => {
  expect(coreOf('wamid.short')).toBe('wamid.short')
  expect(coreOf('gBEGkYiEB1VXAglK1ZEqA1YKPrU')).toBe('gBEGkYiEB1VXAglK1ZEqA1YKPrU')
})
