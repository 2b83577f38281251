import { type Brief, briefOf } from '@/lib/complaint/officer-page'
import { noticeOf, openBrief, perform, pressedOf } from '@/lib/public/officer'
import { formOf, languageOf, linkedLanguage } from '@/lib/public/request'
import { ended, onward, returned, shown } from './answer'

const languageFor = (request: Request, brief: Brief) => linkedLanguage(request) ?? brief.officer.language

/** The brief, for the browser that has opened the one-time link. */
export async function GET(request: Request): Promise<Response> {
  const brief = await openBrief(request)
  return brief ? shown(languageFor(request, brief), brief) : ended(languageOf(request))
}

/** One step of the officer. The cookie is `SameSite=Strict`: a form on another site comes without it and finds nothing. */
export async function POST(request: Request): Promise<Response> {
  const brief = await openBrief(request)
  if (!brief) return ended(languageOf(request))
  const language = languageFor(request, brief)
  const form = await formOf(request)
  const wish = pressedOf(form)
  const result = wish && (await perform(brief.assignmentId, wish))
  if (result?.ok) return wish?.do === 'decline' ? returned(language, brief.ref) : onward(`?lang=${language}`)
  const fresh = await briefOf(brief.assignmentId)
  return fresh ? shown(language, fresh, { notice: noticeOf(result?.refusal, language), typed: Object.fromEntries(form ?? []) }) : ended(language)
}
