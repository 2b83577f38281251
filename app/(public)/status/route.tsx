import { render } from '@/components/public/render'
import { StatusPage, type StatusShown } from '@/components/public/status'
import { publicWords } from '@/lib/i18n/public'
import { codeOf, log } from '@/lib/log'
import { atLeast, htmlAnswer, padded, personal } from '@/lib/public/answer'
import { formOf, languageOf, networkOfRequest } from '@/lib/public/request'
import { answerQuestion, lookUp } from '@/lib/public/status'

/** Milliseconds before which no code is answered, and the length under which no answer falls. */
const floor = 400
const least = 16_384

async function page(request: Request, shown: StatusShown, status = 200): Promise<Response> {
  const language = languageOf(request)
  const nonce = request.headers.get('x-nonce')
  const html = await render(<StatusPage {...{ language, words: publicWords[language], nonce, shown }} />)
  return htmlAnswer(padded(html, least), { status, headers: personal })
}

async function shownFor(request: Request): Promise<StatusShown> {
  const form = await formOf(request)
  const typed = form?.get('code') ?? ''
  const network = networkOfRequest(request)
  const looked = await lookUp(typed, network)
  if (looked.found !== 'yes') return { show: looked.found }
  const { code, standing } = looked
  const question = form?.get('question')
  if (!question) return { show: 'standing', code, standing }
  const answered = await answerQuestion(code, question, form?.get('answer') ?? '')
  const after = await lookUp(code, network)
  return { show: 'standing', code, standing: after.found === 'yes' ? after.standing : standing, answered }
}

/**
 * A route and not a page: only so are length and time of the answer ours, and they must be the same whether a code is known or not.
 * The code is the only authority here and there is no cookie, so a form posted from elsewhere can do nothing.
 */
export async function POST(request: Request): Promise<Response> {
  return atLeast(floor, async () => {
    try {
      const shown = await shownFor(request)
      return await page(request, shown, shown.show === 'limited' ? 429 : 200)
    } catch (error) {
      log('error', 'status failed', { route: '/status', code: codeOf(error) })
      return page(request, { show: 'away' }, 503)
    }
  })
}

/** The empty form. */
export async function GET(request: Request): Promise<Response> {
  return page(request, { show: 'form' })
}
