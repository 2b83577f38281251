import { Missing } from '@/components/public/missing'
import { PosterPage } from '@/components/public/poster'
import { render } from '@/components/public/render'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer, personal } from '@/lib/public/answer'
import { chatOf } from '@/lib/public/chat'
import { posterOf } from '@/lib/public/reference'
import { languageOf } from '@/lib/public/request'

/** A sheet to print for one place, in A4 or, with `?size=a5`, in A5. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const language = languageOf(request)
  const reading = { language, words: publicWords[language] }
  const poster = await posterOf('satark', (await params).code)
  if (!poster) return htmlAnswer(await render(<Missing {...reading} path="/" />), { status: 404 })
  const size = new URL(request.url).searchParams.get('size') === 'a5' ? 'a5' : 'a4'
  return htmlAnswer(await render(<PosterPage {...reading} {...{ poster, chat: chatOf('satark'), size }} />), { headers: personal })
}
