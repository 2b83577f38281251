import { type Checked, Eligibility } from '@/components/public/eligibility'
import { render } from '@/components/public/render'
import { readAsked } from '@/lib/answers/asked'
import { type Asked, eligibility, type Rule } from '@/lib/answers/eligibility'
import { admissionRule } from '@/lib/answers/public'
import { current } from '@/lib/answers/types'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { isoDay } from '@/lib/i18n/format'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer } from '@/lib/public/answer'
import { formOf, languageOf } from '@/lib/public/request'

function checked(asked: Asked | 'bad' | null, rule: Rule | null): Checked {
  if (asked === null || asked === 'bad' || !rule) return asked === 'bad' ? 'bad' : null
  return { asked, verdict: eligibility(asked, rule) }
}

async function page(request: Request, asked: Asked | 'bad' | null): Promise<Response> {
  const language = languageOf(request)
  const published = await admissionRule()
  const rule = published && current(published, isoDay(now())) ? published : null
  return htmlAnswer(await render(<Eligibility {...{ language, words: publicWords[language], rule, checked: checked(asked, rule), demo: env().demo }} />))
}

export const GET = (request: Request) => page(request, null)

/** Nothing of what was entered is kept or stands in an address. */
export const POST = async (request: Request): Promise<Response> => page(request, readAsked(await formOf(request)) ?? 'bad')
