import { Home } from '@/components/public/home'
import { render } from '@/components/public/render'
import { env } from '@/lib/env'
import { publicWords } from '@/lib/i18n/public'
import { codeOf, log } from '@/lib/log'
import { htmlAnswer } from '@/lib/public/answer'
import { chatOf } from '@/lib/public/chat'
import { helplines } from '@/lib/public/reference'
import { languageOf } from '@/lib/public/request'

/** The front page. Without the database it still says what to do. */
export async function GET(request: Request): Promise<Response> {
  const language = languageOf(request)
  const lines = await helplines('satark').catch((error: unknown) => {
    log('error', 'helplines unread', { route: '/', code: codeOf(error) })
    return []
  })
  return htmlAnswer(await render(<Home {...{ language, words: publicWords[language], chat: chatOf('satark'), bal: chatOf('bal'), helplines: lines, demo: env().demo }} />))
}
