import { BriefPage, EndedPage, OpenPage, ReturnedPage } from '@/components/public/officer'
import type { Tried } from '@/components/public/officer-steps'
import { render } from '@/components/public/render'
import { now } from '@/lib/clock'
import type { Brief } from '@/lib/complaint/officer-page'
import type { Language } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import { publicWords } from '@/lib/i18n/public'
import { categoryOf, programmeOf } from '@/lib/programme'
import { htmlAnswer, personal } from '@/lib/public/answer'

const reading = (language: Language) => ({ language, words: publicWords[language], officer: officerWords[language] })

/** The button that the link leads to. */
export async function unopened(language: Language, token: string): Promise<Response> {
  return htmlAnswer(await render(<OpenPage {...reading(language)} token={encodeURIComponent(token)} />), { headers: personal })
}

/** Used, too old, or taken back: 410. `stillOpen`: this phone has a work open, perhaps this one. */
export async function ended(language: Language, stillOpen = false): Promise<Response> {
  return htmlAnswer(await render(<EndedPage {...reading(language)} stillOpen={stillOpen} />), { status: 410, headers: personal })
}

/** The brief; after a refused step with the reason and what had been typed, as 422. */
export async function shown(language: Language, brief: Brief, tried?: Tried): Promise<Response> {
  const category = categoryOf(programmeOf('satark'), brief.category)?.name[language] ?? brief.category
  const html = await render(<BriefPage {...reading(language)} {...{ brief, category, now: now(), tried }} />)
  return htmlAnswer(html, { status: tried ? 422 : 200, headers: personal })
}

/** The last thing an officer reads of work that was given back. */
export async function returned(language: Language, ref: string): Promise<Response> {
  return htmlAnswer(await render(<ReturnedPage {...reading(language)} reference={ref} />), { headers: personal })
}

/** On to the brief, by GET: a reload must not repeat the step. */
export function onward(query: '' | `?lang=${Language}`, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: `/officer${query}`, 'cache-control': 'no-store', ...headers } })
}
