import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, Td, Th } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { may } from '@/lib/access/scope'
import { requireViewer } from '@/lib/access/session'
import { type Authority, authorities } from '@/lib/authority/queries'
import { now } from '@/lib/clock'
import { type AuthorityWords, authorityWords } from '@/lib/i18n/authority'
import { isoDay } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { end } from './actions'
import { StandInForm } from './stand-in-form'

type Shown = { of: Authority; at: Date; language: Language; words: AuthorityWords }

function Chair({ of, at, words }: Shown) {
  const acts = of.standing.some((one) => one.office === 'chair' && one.startsAt <= at && (!one.whenVacant || !of.chairFilled))
  if (of.chairFilled) return <Notice tone="acted">{words.chairFilled}</Notice>
  return (
    <Notice tone={acts ? 'waiting' : 'alarm'} title={words.chairVacant}>
      {acts ? null : words.nobodyActs}
    </Notice>
  )
}

function Standing({ of, language, words }: Shown) {
  if (of.standing.length === 0) return <p className="text-muted">{words.none}</p>
  return (
    <Table
      stacked
      caption={words.title}
      head={
        <>
          <Th>{words.absent}</Th>
          <Th>{words.deputy}</Th>
          <Th>{words.dates}</Th>
          <Th>{words.reason}</Th>
          <Th />
        </>
      }
    >
      {of.standing.map((one) => (
        <tr key={one.id}>
          <Td label={words.absent} whole>
            {one.for ? words.caseworker(one.for[language]) : `${words.chair}${one.whenVacant ? ` (${words.whenVacant})` : ''}`}
          </Td>
          <Td label={words.deputy}>{one.to?.[language] ?? words.pool}</Td>
          <Td>
            <Time at={one.startsAt} language={language} to="day" /> – <Time at={new Date(one.endsAt.getTime() - 1)} language={language} to="day" />
          </Td>
          <Td label={words.reason}>{one.reason}</Td>
          <Td>
            <ActionForm action={end} refusals={words.refused}>
              <input type="hidden" name="id" value={one.id} />
              <SubmitButton>{words.end}</SubmitButton>
            </ActionForm>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

/** Who acts for whom while an office is empty. */
export default async function AuthorityPage() {
  const viewer = await requireViewer()
  if (!may(viewer, 'authority')) notFound()
  const { language } = viewer
  const [words, list, at] = [authorityWords(language), await authorities(viewer), now()]
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      {list.map((of) => (
        <section key={of.unitId} className="grid gap-4" aria-label={of.office[language]}>
          <h2>{of.office[language]}</h2>
          <Chair {...{ of, at, language, words }} />
          <Standing {...{ of, at, language, words }} />
          <StandInForm of={of} today={isoDay(at)} language={language} words={words} />
        </section>
      ))}
    </>
  )
}
