import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { requireViewer } from '@/lib/access/session'
import { env } from '@/lib/env'
import { deskWords } from '@/lib/i18n/desk'
import { Rail } from './rail'
import { TopBar } from './top-bar'

/** The frame of the desk: where one is, as whom, and where one can go. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const words = deskWords(viewer.language)
  return (
    <div lang={viewer.language} data-programme={viewer.programmeId} className="grid min-h-dvh grid-cols-[minmax(0,1fr)] text-desk lg:grid-cols-[13rem_minmax(0,1fr)]">
      <SkipLink label={words.shell.skip} />
      <Rail viewer={viewer} words={words.shell} />
      <div className="flex min-w-0 flex-col pb-16 lg:pb-0 print:pb-0">
        <TopBar viewer={viewer} words={words.shell} simulated={env().demo} />
        <main id="content" tabIndex={-1} className="w-full grow px-4 py-5 outline-none sm:px-6">
          {children}
        </main>
      </div>
    </div>
  )
}
