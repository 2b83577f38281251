import { deskWords } from '@/lib/i18n/desk'
import { workWords } from '@/lib/i18n/desk-work'
import type { Language } from '@/lib/i18n/language'

/** The ledger's words with the names of a case's steps, statuses and outcomes, which the case page says the same way. */
export function ledgerWords(language: Language) {
  const { ledger, shell, people } = deskWords(language)
  const { complaint, complaints } = workWords(language)
  const { action, status, outcome, verdict, priority } = complaint
  const { filters, filtersOn } = complaints
  const actions: Record<string, string> = { ...action, ...ledger.actions }
  const values: Record<string, string> = { ...people.ranks, ...shell.role, ...status, ...outcome, ...verdict, ...priority, ...ledger.value }
  return { ...ledger, filters, filtersOn, actions, values }
}

export type LedgerWords = ReturnType<typeof ledgerWords>
