import { Answers, type AnswersShown } from '@/components/public/answers'
import { render } from '@/components/public/render'
import { answers, found } from '@/lib/answers/public'
import { env } from '@/lib/env'
import { publicWords } from '@/lib/i18n/public'
import { codeOf, log } from '@/lib/log'
import { htmlAnswer } from '@/lib/public/answer'
import { chatOf } from '@/lib/public/chat'
import { formOf, languageOf } from '@/lib/public/request'

async function page(request: Request, shown: () => Promise<AnswersShown>): Promise<Response> {
  const language = languageOf(request)
  const known = await shown().catch((error: unknown): AnswersShown => {
    log('error', 'answers unread', { route: '/answers', code: codeOf(error) })
    return { show: 'away' }
  })
  const html = await render(<Answers {...{ language, words: publicWords[language], shown: known, chat: chatOf('bal'), demo: env().demo }} />)
  return htmlAnswer(html, { status: known.show === 'away' ? 503 : 200 })
}

/** All answers by topic. */
export async function GET(request: Request): Promise<Response> {
  return page(request, async () => ({ show: 'topics', answers: await answers() }))
}

/** What was found. By POST, so that no address and no history tells what was asked. */
export async function POST(request: Request): Promise<Response> {
  const typed = (await formOf(request))?.get('typed')?.slice(0, 200) ?? ''
  return page(request, async () => ({ show: 'found', typed, hits: await found(typed), answers: await answers() }))
}
