import Link from 'next/link'
import { Dues } from '@/components/child/dues'
import type { Sight } from '@/components/complaint/sight'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import { chairUnattended } from '@/lib/authority/queries'
import { duesFor } from '@/lib/child/overview'
import { authorityWords } from '@/lib/i18n/authority'
import { childDeskWords } from '@/lib/i18n/child-desk'

const day = 86_400_000
const most = 8

/** Clocks of the law and the diary until tomorrow, and whether the chair is empty; nothing for a desk without children's cases. */
export async function ChildClocks({ viewer, sight: { language, categories, now } }: { viewer: Viewer; sight: Sight }) {
  if (!may(viewer, 'readChildren')) return null
  const [words, authority] = [childDeskWords(language).dues, authorityWords(language)]
  const [dues, unattended] = await Promise.all([duesFor(viewer, new Date(now.getTime() + day)), chairUnattended(viewer)])
  return (
    <>
      {viewer.acting ? <Notice tone="info">{authority.actingBanner}</Notice> : null}
      {unattended ? <Notice tone="alarm">{authority.vacantToday}</Notice> : null}
      <section aria-labelledby="clocks" className="grid gap-2">
        <h2 id="clocks">{words.title}</h2>
        {dues.length === 0 ? <p className="text-muted">{words.none}</p> : <Dues dues={dues.slice(0, most)} categories={categories} now={now} language={language} />}
        <p>
          <Link href="/children/diary" className="link">
            {words.all}
          </Link>
        </p>
      </section>
    </>
  )
}
