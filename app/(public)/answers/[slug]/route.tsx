import { AnswerPage } from '@/components/public/answer'
import { Missing } from '@/components/public/missing'
import { render } from '@/components/public/render'
import { answerOf, countUseful, helplineLines } from '@/lib/answers/public'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { isoDay } from '@/lib/i18n/format'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer } from '@/lib/public/answer'
import { chatOf } from '@/lib/public/chat'
import { formOf, languageOf, networkOfRequest } from '@/lib/public/request'

type Context = { params: Promise<{ slug: string }> }

async function page(request: Request, { params }: Context, useful: string | null): Promise<Response> {
  const language = languageOf(request)
  const reading = { language, words: publicWords[language] }
  const answer = await answerOf((await params).slug)
  if (!answer) return htmlAnswer(await render(<Missing {...reading} path="/answers" />), { status: 404 })
  const thanked = useful === 'yes' || useful === 'no'
  if (thanked) await countUseful(answer, language, useful === 'yes', networkOfRequest(request))
  const lines = answer.topic === 'helpline' ? await helplineLines() : []
  return htmlAnswer(await render(<AnswerPage {...reading} {...{ answer, lines, thanked, today: isoDay(now()), chat: chatOf('bal'), demo: env().demo }} />))
}

/** One answer. */
export const GET = (request: Request, context: Context) => page(request, context, null)

/** Counts whether it was useful, and thanks. */
export const POST = async (request: Request, context: Context) => page(request, context, (await formOf(request))?.get('useful') ?? null)
