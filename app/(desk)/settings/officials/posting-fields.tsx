import { Select } from '@/components/ui/field'
import { roles as allRoles, type Role } from '@/lib/access/viewer'
import type { DeskWords } from '@/lib/i18n/desk'
import type { Language } from '@/lib/i18n/language'
import { named } from '@/lib/i18n/named'
import type { offices } from '@/lib/settings/officials'

type PostingFieldsProps = {
  offices: Awaited<ReturnType<typeof offices>>
  words: DeskWords['settings']
  roles: Record<Role, string>
  language: Language
  chosen?: { role: Role; unitId: number }
}

/** Role and office. Whether the two go together is checked where it is written. */
export function PostingFields({ offices: posts, words, roles, language, chosen }: PostingFieldsProps) {
  const posted = posts.map((post) => ({ value: String(post.id), label: `${named(post, language)} (${words.kinds[post.kind]})` }))
  return (
    <>
      <Select name="role" label={words.role} defaultValue={chosen?.role ?? 'sp_staff'} options={allRoles.map((role) => ({ value: role, label: roles[role] }))} />
      <Select name="unit" label={words.posting} defaultValue={chosen ? String(chosen.unitId) : ''} placeholder={words.pickUnit} required options={posted} />
    </>
  )
}
