import { ChildPosterPage } from '@/components/public/child-poster'
import { render } from '@/components/public/render'
import { publicWords } from '@/lib/i18n/public'
import { bal } from '@/lib/programme/bal'
import { htmlAnswer, personal } from '@/lib/public/answer'
import { chatOf } from '@/lib/public/chat'
import { languageOf } from '@/lib/public/request'

/** The sheet for children, in A4 or, with `?size=a5`, in A5. */
export async function GET(request: Request): Promise<Response> {
  const language = languageOf(request)
  const size = new URL(request.url).searchParams.get('size') === 'a5' ? 'a5' : 'a4'
  return htmlAnswer(await render(<ChildPosterPage {...{ language, words: publicWords[language], chat: chatOf('bal'), name: bal.name, size }} />), { headers: personal })
}
