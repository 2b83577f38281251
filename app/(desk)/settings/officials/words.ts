import type { DeskWords } from '@/lib/i18n/desk'

/** The words a handover needs in the browser, and no more. */
export function handoverWords({ once, onceText, oncePassword, onceSecret, onceScan, username }: DeskWords['settings']) {
  return { once, onceText, oncePassword, onceSecret, onceScan, username }
}
