import { type Checked, Eligibility } from '@/components/public/eligibility'
import { render } from '@/components/public/render'
import { readAsked } from '@/lib/answers/asked'
import { eligibility, rule } from '@/lib/answers/eligibility'
import { current } from '@/lib/answers/types'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { isoDay } from '@/lib/i18n/format'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer } from '@/lib/public/answer'
import { formOf, languageOf } from '@/lib/public/request'

async function page(request: Request, checked: Checked): Promise<Response> {
  const language = languageOf(request)
  const expired = !current(rule, isoDay(now()))
  return htmlAnswer(await render(<Eligibility {...{ language, words: publicWords[language], rule, checked, expired, demo: env().demo }} />))
}

export const GET = (request: Request) => page(request, null)

/** Nothing of what was entered is kept or stands in an address. */
export async function POST(request: Request): Promise<Response> {
  const asked = readAsked(await formOf(request))
  return page(request, asked ? { asked, verdict: eligibility(asked) } : 'bad')
}
