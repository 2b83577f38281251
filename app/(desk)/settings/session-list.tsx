import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/submit-button'
import { Time } from '@/components/ui/time'
import type { OpenSession } from '@/lib/access/session-row'
import type { DeskWords } from '@/lib/i18n/desk'
import type { Language } from '@/lib/i18n/language'
import { endSessions } from './actions'

type SessionListProps = { sessions: OpenSession[]; words: DeskWords['settings']; language: Language }

/** Browsers in which one is signed in, each with a way out. */
export function SessionList({ sessions, words, language }: SessionListProps) {
  return (
    <ActionForm action={endSessions} refusals={words.refused} done={words.sessionsEnded} className="grid gap-3">
      <ul className="divide-y rounded border bg-panel">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-2">
            <div>
              <p>
                <span className="text-muted">{words.since}</span> <Time at={session.createdAt} language={language} />
              </p>
              <p>
                <span className="text-muted">{words.lastSeen}</span> <Time at={session.lastSeenAt} language={language} />
              </p>
            </div>
            {session.current ? (
              <Badge tone="acted">{words.thisOne}</Badge>
            ) : (
              <SubmitButton name="which" value={session.id}>
                {words.endSession}
              </SubmitButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 ? (
        <div>
          <SubmitButton name="which" value="others">
            {words.endOthers}
          </SubmitButton>
        </div>
      ) : null}
    </ActionForm>
  )
}
