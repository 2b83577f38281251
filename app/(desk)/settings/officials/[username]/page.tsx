import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { PageHead } from '@/components/ui/page-head'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/access/session'
import { deskWords } from '@/lib/i18n/desk'
import { named } from '@/lib/i18n/named'
import { offices, officialByName } from '@/lib/settings/officials'
import { disableOfficial, postOfficial, renewOfficial } from '../../actions'
import { HandoverForm } from '../handover-form'
import { PostingFields } from '../posting-fields'
import { handoverWords } from '../words'

/** One account: posting, password, closing. One's own can only be changed by somebody else. */
export default async function OfficialPage({ params }: { params: Promise<{ username: string }> }) {
  const viewer = await requireViewer()
  const account = await officialByName(viewer, decodeURIComponent((await params).username))
  if (!account) notFound()
  const { settings: words, shell } = deskWords(viewer.language)
  const id = <input type="hidden" name="id" value={account.id} />
  const state = account.disabledAt ? <Badge>{words.disabled}</Badge> : <Badge tone="acted">{words.active}</Badge>
  const title = <PageHead title={named(account, viewer.language)} text={`${account.username} · ${shell.role[account.role]}`} />
  if (account.id === viewer.id) return title
  return (
    <div className="grid max-w-xl gap-8">
      <div>
        {title}
        {state}
      </div>
      <section aria-labelledby="posting" className="grid gap-3">
        <h2 id="posting">{words.posting}</h2>
        <ActionForm key={`${account.role}-${account.unitId}`} action={postOfficial} refusals={words.refused} done={words.saved} className="grid gap-4">
          {id}
          <PostingFields offices={await offices(viewer)} words={words} roles={shell.role} language={viewer.language} chosen={account} />
          <div>
            <SubmitButton look="primary">{words.move}</SubmitButton>
          </div>
        </ActionForm>
      </section>
      <section aria-labelledby="reset" className="grid gap-3">
        <h2 id="reset">{words.reset}</h2>
        <p className="text-muted">{words.resetText}</p>
        <HandoverForm action={renewOfficial} refusals={words.refused} words={handoverWords(words)} className="grid gap-3">
          {id}
          <div>
            <SubmitButton>{words.reset}</SubmitButton>
          </div>
        </HandoverForm>
      </section>
      <section aria-labelledby="close" className="grid gap-3">
        <h2 id="close">{account.disabledAt ? words.enable : words.disable}</h2>
        {account.disabledAt ? null : <p className="text-muted">{words.disableText}</p>}
        <ActionForm action={disableOfficial} refusals={words.refused} className="grid justify-items-start gap-3">
          {id}
          <input type="hidden" name="disabled" value={account.disabledAt ? 'false' : 'true'} />
          <SubmitButton look={account.disabledAt ? 'secondary' : 'alarm'}>{account.disabledAt ? words.enable : words.disable}</SubmitButton>
        </ActionForm>
      </section>
    </div>
  )
}
