import { render } from '@/components/public/render'
import { StatusPage, type StatusShown } from '@/components/public/status'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer, padded, personal } from '@/lib/public/answer'
import { facing, languageOf } from '@/lib/public/request'

/** No answer is shorter, so that a known code, an unknown one and the empty form look alike from outside. */
const least = 16_384

/** The status page, brought to the one length. */
export async function statusAnswer(request: Request, shown: StatusShown, status = 200): Promise<Response> {
  const language = languageOf(request)
  const nonce = request.headers.get('x-nonce')
  const html = await render(<StatusPage {...{ language, words: publicWords[language], nonce, shown, programme: facing(request) }} />)
  return htmlAnswer(padded(html, least), { status, headers: personal })
}
