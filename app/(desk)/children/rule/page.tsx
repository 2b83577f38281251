import Link from 'next/link'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/lib/access/session'
import { ruleVersions } from '@/lib/answers/rule-edit'
import { now } from '@/lib/clock'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { isoDay } from '@/lib/i18n/format'
import { RuleForm } from './rule-form'
import { RuleVersionShown } from './version'

/** The rule of the checker: its versions with their examples, and a form for the next. */
export default async function RulePage() {
  const viewer = await requireViewer()
  const { language } = viewer
  const [{ editing }, { rule: words }] = [childDeskWords(language), childRuleWords(language)]
  const versions = await ruleVersions(viewer)
  const [newest] = versions
  return (
    <div className="grid max-w-5xl gap-4">
      <Link href="/children/answers" className="link justify-self-start">
        {editing.back}
      </Link>
      <PageHead title={words.title} text={words.text} />
      {versions.some(({ state }) => state === 'published') ? null : <p>{words.none}</p>}
      <section aria-label={editing.history} className="grid gap-2">
        <h2>{editing.history}</h2>
        {versions.map((version) => (
          <RuleVersionShown key={version.no} version={version} language={language} />
        ))}
      </section>
      <RuleForm key={newest?.no} from={newest?.rule ?? null} today={isoDay(now())} language={language} />
    </div>
  )
}
