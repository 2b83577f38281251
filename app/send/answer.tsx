import { render } from '@/components/public/render'
import { UploadArrived, UploadOver, UploadPage } from '@/components/public/upload'
import { evidenceWords } from '@/lib/i18n/evidence'
import { htmlAnswer, personal } from '@/lib/public/answer'
import { languageOf } from '@/lib/public/request'
import type { Sent } from '@/lib/upload/form'
import { mostFormBytes, mostUploadBytes } from '@/lib/upload/limits'
import type { Standing } from '@/lib/upload/link'

const most = { resumable: mostUploadBytes, form: mostFormBytes }

/** The page of a link as it stands; `sent` after the plain form. */
export async function uploadAnswer(request: Request, token: string, standing: Standing | null, sent?: Sent): Promise<Response> {
  const language = standing?.language ?? languageOf(request)
  const { upload: words } = evidenceWords(language)
  const frame = { language, words, nonce: request.headers.get('x-nonce') }
  if (!standing || sent === 'over') return htmlAnswer(await render(<UploadOver {...frame} />), { status: 410, headers: personal })
  if (standing.finished) return htmlAnswer(await render(<UploadArrived {...frame} />), { headers: personal })
  const problem = sent === 'too_large' ? words.tooLarge : sent === 'empty' ? words.empty : null
  const page = <UploadPage {...frame} {...{ token, problem, most }} expiresAt={standing.expiresAt} />
  return htmlAnswer(await render(page), { status: problem ? 422 : 200, headers: personal })
}
