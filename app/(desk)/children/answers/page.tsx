import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { PageHead } from '@/components/ui/page-head'
import { Table, Td, Th } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { requireViewer } from '@/lib/access/session'
import { editable } from '@/lib/answers/edit'
import { answerWords } from '@/lib/i18n/answers'
import { childDeskWords } from '@/lib/i18n/child-desk'
import { childRuleWords } from '@/lib/i18n/child-rule'
import { count, startOfDay } from '@/lib/i18n/format'

/** Every public answer, those that have run out first. */
export default async function AnswersPage() {
  const viewer = await requireViewer()
  const { language } = viewer
  const { editing: words } = childDeskWords(language)
  const rules = childRuleWords(language)
  const { topic } = answerWords[language].answers
  const rows = await editable(viewer)
  return (
    <>
      <PageHead title={words.title} text={words.text} />
      <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
        <Link href="/children/rule" className="link reach">
          {rules.rule.open}
        </Link>
        <Link href="/children/helplines" className="link reach">
          {rules.helpline.open}
        </Link>
      </p>
      <Table
        caption={words.title}
        head={
          <>
            <Th>{words.question}</Th>
            <Th>{words.topic}</Th>
            <Th>{words.expires}</Th>
            <Th number>{words.votes}</Th>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.slug}>
            <Td>
              <Link href={`/children/answers/${row.slug}`} className="link reach">
                {row.question[language]}
              </Link>{' '}
              {row.draft ? <Badge tone="waiting">{words.draft}</Badge> : null}
            </Td>
            <Td>{topic[row.topic]}</Td>
            <Td>
              <Time at={startOfDay(row.expiresOn) ?? new Date()} language={language} to="day" /> {row.expired ? <Badge tone="alarm">{words.expired}</Badge> : null}
            </Td>
            <Td number>
              {count(row.useful)} / {count(row.notUseful)}
            </Td>
          </tr>
        ))}
      </Table>
    </>
  )
}
