import { z } from 'zod'
import { secureSite } from '@/lib/access/cookie'
import { outcomeOrder, textLimits } from '@/lib/complaint/limits'
import { accept, askHelp, decline, initiate, report } from '@/lib/complaint/officer-commands'
import { type Brief, briefOf, onPage, pageSeconds, pageSession } from '@/lib/complaint/officer-page'
import { append, holdAssigned } from '@/lib/complaint/step'
import type { Result } from '@/lib/complaint/types'
import type { RefusalCode } from '@/lib/complaint/workflow'
import type { Language } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import { cookieOf } from './request'

export const pageCookie = 'officer'

/** The brief that this browser has opened with a one-time link, or null. */
export async function openBrief(request: Request): Promise<Brief | null> {
  const cookie = cookieOf(request, pageCookie)
  const assignmentId = cookie ? await pageSession(cookie) : null
  return assignmentId ? briefOf(assignmentId) : null
}

/** Good for the officer's pages only, and never sent along from another site. */
export function pageCookieLine(value: string, seconds = pageSeconds): string {
  return `${pageCookie}=${value}; Path=/officer; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secureSite() ? '; Secure' : ''}`
}

const number = z
  .string()
  .trim()
  .max(textLimits.number)
  .transform((text) => text || null)
const count = z.union([z.literal('').transform(() => 0), z.coerce.number().int().min(0).max(999)])
const reason = z.string().trim().max(textLimits.reason)

const pressed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('accept') }),
  z.object({ do: z.literal('initiate') }),
  z.object({ do: z.literal('decline'), reason }),
  z.object({ do: z.literal('help'), reason }),
  z.object({ do: z.literal('report'), outcome: z.enum(outcomeOrder), firNumber: number, gdNumber: number, seizureNumber: number, arrests: count, seizures: count, note: reason }),
])

export type Pressed = z.infer<typeof pressed>

/** What a posted form asks for, or null when it is none of ours. */
export function pressedOf(form: URLSearchParams | null): Pressed | null {
  return form ? (pressed.safeParse(Object.fromEntries(form)).data ?? null) : null
}

/**
 * Does what the officer pressed on the page, in one transaction inside the scope of this one assignment.
 * As on WhatsApp, a report without action says in a word what was found: the office has to close with it.
 */
export async function perform(assignmentId: string, wish: Pressed): Promise<Result> {
  if (wish.do === 'report' && wish.outcome !== 'verified_acted' && !wish.note) return { ok: false, refusal: 'needs_reason' }
  return onPage(assignmentId, (tx) => {
    switch (wish.do) {
      case 'accept':
        return accept(tx, assignmentId, 'page')
      case 'initiate':
        return initiate(tx, assignmentId, 'page')
      case 'decline':
        return decline(tx, assignmentId, wish.reason, 'page')
      case 'help':
        return askHelp(tx, assignmentId, wish.reason, 'page')
      case 'report': {
        const { do: _, ...given } = wish
        return report(tx, assignmentId, given, 'page')
      }
    }
  })
}

const notices: Partial<Record<RefusalCode, 'missing' | 'proofMissing' | 'findingMissing'>> = {
  needs_outcome: 'missing',
  needs_proof: 'proofMissing',
  needs_reason: 'findingMissing',
}

/** Why a step was not done, in words; a form that could not be read has no refusal. */
export function noticeOf(refusal: RefusalCode | undefined, language: Language): string {
  return officerWords[language].page[refusal ? (notices[refusal] ?? 'changed') : 'missing']
}

/** Enters in the ledger that the officer has opened the brief; the informer is told how many did. */
export function noteOpened(assignmentId: string): Promise<void> {
  return onPage(assignmentId, async (tx) => {
    const held = await holdAssigned(tx, assignmentId)
    if (held) await append(tx, { actor: 'officer', id: held.officerId }, 'viewed', held.id)
  })
}
