import { type Asked, classes, groups, isDay } from './eligibility'

const latin = (text: string) => text.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0966))

/** What the checker's form says, or null when it cannot be answered. Commas and blanks in the income are those of people. */
export function readAsked(form: URLSearchParams | null): Asked | null {
  const get = (name: string) => form?.get(name)?.trim() ?? ''
  const wanted = classes.find((one) => one === get('wanted'))
  const group = groups.find((one) => one === get('group'))
  const income = latin(get('income')).replace(/[\s,]/g, '')
  if (!wanted || !group || !isDay(get('born')) || !/^\d{0,10}$/.test(income)) return null
  return { born: get('born'), wanted, group, income: income === '' ? null : Number(income) }
}
