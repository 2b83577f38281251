import { render } from '@/components/public/render'
import { Trust } from '@/components/public/trust'
import { env } from '@/lib/env'
import { publicWords } from '@/lib/i18n/public'
import { htmlAnswer } from '@/lib/public/answer'
import { languageOf } from '@/lib/public/request'

/** What is kept and who could read it; says which set-up is in force here. */
export async function GET(request: Request): Promise<Response> {
  const language = languageOf(request)
  const { demo, roles, MITRA_SECURITY_CONTACT: contact } = env()
  return htmlAnswer(await render(<Trust {...{ language, words: publicWords[language], demo, together: roles.worker, contact }} />))
}
