import { briefOf } from '@/lib/complaint/officer-page'
import { officerWords } from '@/lib/i18n/officer'
import { withBareHeaders } from '@/lib/public/guard'
import { noticeOf, openBrief, perform, pressedOf } from '@/lib/public/officer'
import { keepPhotos, postedReport } from '@/lib/public/officer-report'
import { languageOf, linkedLanguage } from '@/lib/public/request'
import { ended, onward, shown } from '../answer'

async function reported(request: Request): Promise<Response> {
  const brief = await openBrief(request)
  if (!brief) return ended(languageOf(request))
  const language = linkedLanguage(request) ?? brief.officer.language
  const posted = await postedReport(request)
  const { page } = officerWords[language]
  if (posted === 'too_large') return shown(language, brief, { notice: page.photosTooLarge, typed: {} })
  const wish = pressedOf(posted?.fields ?? null)
  const kept = posted && wish?.do === 'report' ? await keepPhotos(brief.assignmentId, posted.photos) : false
  const result = wish?.do === 'report' ? await perform(brief.assignmentId, wish) : undefined
  if (result?.ok) return onward(`?lang=${language}`)
  const fresh = await briefOf(brief.assignmentId)
  const notice = `${kept ? page.photosKept : ''}${noticeOf(result?.refusal, language)}`
  return fresh ? shown(language, fresh, { notice, typed: Object.fromEntries(posted?.fields ?? []) }) : ended(language)
}

/** The officer's report with photos. A photo that has come is kept also when the report itself is refused. */
export async function POST(request: Request): Promise<Response> {
  return withBareHeaders(await reported(request))
}
