import { FlaskConical } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { env } from '@/lib/env'
import { currentLanguage } from '@/lib/i18n/request'
import { simulatorWords } from '@/lib/i18n/simulator'
import { spokenNumber } from '@/lib/public/chat'
import { simulatorUrl } from './graph'
import { LanguageSwitch } from './language-switch'
import { Simulator } from './simulator'

export async function generateMetadata(): Promise<Metadata> {
  return { title: simulatorWords(await currentLanguage()).title }
}

/** A phone that speaks through the real door. Exists in the demo only. */
export default async function SimulatorPage() {
  if (!env().demo) notFound()
  const language = await currentLanguage()
  const words = simulatorWords(language)
  const [number, bal] = (['satark', 'bal'] as const).map((id) => env().numbers.find(({ programme }) => programme === id))
  return (
    <div className="flex min-h-dvh flex-col text-desk">
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b bg-panel px-3 py-2 lg:px-5">
        <h1 className="text-[1.35em]">{words.title}</h1>
        <Badge icon={FlaskConical} className="border-dashed">
          {words.simulated}
        </Badge>
        <p className="hidden flex-1 text-muted lg:block">{words.lead}</p>
        <div className="ml-auto flex items-center gap-2">
          <LanguageSwitch language={language} words={words.language} />
          <LinkButton href="/login">{words.desk}</LinkButton>
        </div>
      </header>
      <main id="content" className="flex flex-1 flex-col">
        {simulatorUrl() ? (
          <Simulator language={language} display={spokenNumber(number?.display ?? '')} bal={bal ? { id: bal.phoneNumberId, display: spokenNumber(bal.display) } : null} />
        ) : (
          <Notice tone="waiting" className="m-4 max-w-2xl">
            {words.elsewhere}
          </Notice>
        )}
      </main>
    </div>
  )
}
