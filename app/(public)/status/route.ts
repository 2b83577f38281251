import type { StatusShown } from '@/components/public/status'
import { codeOf, log } from '@/lib/log'
import { inSteps } from '@/lib/public/answer'
import { formOf, networkOfRequest } from '@/lib/public/request'
import { answerQuestion, lookUp } from '@/lib/public/status'
import { statusAnswer } from './answer'

/** Every code is answered after a whole multiple of so many milliseconds. */
const step = 400

async function shownFor(request: Request): Promise<StatusShown> {
  const form = await formOf(request)
  const network = networkOfRequest(request)
  const looked = await lookUp(form?.get('code') ?? '', network)
  if (looked.found !== 'yes') return { show: looked.found }
  const question = form?.get('question')
  if (!question) return { show: 'standing', ...looked }
  const answered = await answerQuestion(looked.code, question, form?.get('answer') ?? '')
  const after = await lookUp(looked.code, network)
  return { show: 'standing', ...(after.found === 'yes' ? after : looked), answered }
}

/**
 * A route and not a page: only so are length and time of the answer ours, and they must be the same whether a code is known or not.
 * The code is the only authority here and there is no cookie, so a form posted from elsewhere can do nothing.
 */
export async function POST(request: Request): Promise<Response> {
  return inSteps(step, async () => {
    try {
      const shown = await shownFor(request)
      return await statusAnswer(request, shown, shown.show === 'limited' ? 429 : 200)
    } catch (error) {
      log('error', 'status failed', { route: '/status', code: codeOf(error) })
      return statusAnswer(request, { show: 'away' }, 503)
    }
  })
}

/** The empty form. */
export async function GET(request: Request): Promise<Response> {
  return statusAnswer(request, { show: 'form' })
}
