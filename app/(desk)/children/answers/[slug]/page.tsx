import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AnswerText } from '@/components/public/answer-text'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { FoldMark } from '@/components/ui/fold-mark'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import { requireViewer } from '@/lib/access/session'
import { type Version, versionsOf } from '@/lib/answers/edit'
import { now } from '@/lib/clock'
import { type ChildDeskWords, childDeskWords } from '@/lib/i18n/child-desk'
import { isoDay } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { publishAnswer } from '../../actions'
import { VersionForm } from './version-form'

type OneProps = { slug: string; version: Version; language: Language; words: ChildDeskWords['editing'] }

/** A version as the public would read it, in both languages; a draft can be published. */
function One({ slug, version, language, words }: OneProps) {
  const { no, state, editor, editedAt } = version
  return (
    <details open={state === 'draft'} className="group rounded border bg-panel">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-2 px-3 py-1.5">
        <span className="tabular font-semibold">{no}</span>
        <Badge tone={state === 'published' ? 'acted' : state === 'draft' ? 'waiting' : 'plain'}>{words.state[state]}</Badge>
        <span className="text-muted">
          {editor ? `${words.by} ${editor[language]}` : words.seed}, <Time at={editedAt} language={language} />
        </span>
        <FoldMark />
      </summary>
      <div className="grid gap-4 border-t px-3 py-3 md:grid-cols-2 [&_ul]:list-disc [&_ul]:pl-5">
        <div lang="hi" className="grid content-start gap-2">
          <h3>{version.questionHi}</h3>
          <AnswerText text={version.textHi} />
          <p className="text-muted">{version.sourceHi}</p>
        </div>
        <div lang="en" className="grid content-start gap-2">
          <h3>{version.questionEn}</h3>
          <AnswerText text={version.textEn} />
          <p className="text-muted">{version.sourceEn}</p>
        </div>
      </div>
      {state === 'draft' ? (
        <ActionForm action={publishAnswer} refusals={words.refused} className="border-t px-3 py-3">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="no" value={no} />
          <SubmitButton look="primary">{`${words.publish} ${no}`}</SubmitButton>
        </ActionForm>
      ) : null}
    </details>
  )
}

/** One answer: its versions, and a form for the next. */
export default async function AnswerEditor({ params }: { params: Promise<{ slug: string }> }) {
  const viewer = await requireViewer()
  const { slug } = await params
  const versions = await versionsOf(viewer, slug)
  const [newest] = versions ?? []
  if (!versions || !newest) notFound()
  const { language } = viewer
  const { editing: words } = childDeskWords(language)
  return (
    <div className="grid max-w-5xl gap-4">
      <Link href="/children/answers" className="link justify-self-start">
        {words.back}
      </Link>
      <PageHead title={language === 'hi' ? newest.questionHi : newest.questionEn} />
      <VersionForm key={newest.no} slug={slug} from={newest} today={isoDay(now())} words={words} />
      <section aria-label={words.history} className="grid gap-2">
        <h2>{words.history}</h2>
        {versions.map((version) => (
          <One key={version.no} {...{ slug, version, language, words }} />
        ))}
      </section>
    </div>
  )
}
