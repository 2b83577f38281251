import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { Select, TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Viewer } from '@/lib/access/viewer'
import { deskWords } from '@/lib/i18n/desk'
import { isoDay } from '@/lib/i18n/format'
import { named } from '@/lib/i18n/named'
import { ranks } from '@/lib/people/commands'
import { shownNumber } from '@/lib/people/number'
import type { OfficerRow, UnitOption } from '@/lib/people/queries'
import { add, change } from './actions'

type OfficerFormProps = { viewer: Viewer; units: UnitOption[]; today: string; officer?: OfficerRow }

/** Units under their district, so that a range can tell two Sadar circles apart. */
function grouped(units: UnitOption[], viewer: Viewer, kinds: Record<string, string>) {
  const districts = [...new Set(units.map(({ districtId }) => districtId))]
  return districts.map((id) => {
    const own = units.filter(({ districtId }) => districtId === id)
    const name = (unit: UnitOption) => (unit.kind === 'thana' ? named(unit, viewer.language) : `${named(unit, viewer.language)} (${kinds[unit.kind]})`)
    const label = (viewer.language === 'hi' ? own[0]?.districtHi : own[0]?.districtEn) ?? ''
    return { label, options: own.map((unit) => ({ value: String(unit.id), label: name(unit) })) }
  })
}

/** Adds an officer, or changes the one given. */
export function OfficerForm({ viewer, units, today, officer }: OfficerFormProps) {
  const { people: words, shell } = deskWords(viewer.language)
  return (
    <ActionForm action={officer ? change : add} refusals={words.refused} className="grid max-w-2xl gap-4 rounded border bg-panel p-4 sm:grid-cols-2 sm:p-5">
      {officer ? <input type="hidden" name="id" value={officer.id} /> : null}
      <TextField name="nameHi" lang="hi" label={words.nameHi} defaultValue={officer?.nameHi} required minLength={2} maxLength={80} autoComplete="off" />
      <TextField name="nameEn" lang="en" label={words.nameEn} defaultValue={officer?.nameEn} required minLength={2} maxLength={80} autoComplete="off" />
      <Select name="rank" label={words.rank} defaultValue={officer?.rank ?? 'si'} options={ranks.map((rank) => ({ value: rank, label: words.ranks[rank] }))} />
      <Select
        name="unit"
        label={words.unit}
        defaultValue={officer ? String(officer.unitId) : ''}
        placeholder={words.pickUnit}
        required
        options={grouped(units, viewer, words.kinds)}
      />
      <TextField
        name="whatsapp"
        type="tel"
        inputMode="tel"
        label={words.whatsapp}
        hint={words.whatsappHint}
        defaultValue={officer?.whatsapp ? shownNumber(officer.whatsapp) : undefined}
        required
        maxLength={30}
        autoComplete="off"
      />
      <TextField name="badge" inputMode="numeric" label={words.badge} hint={words.badgeHint} defaultValue={officer?.badge ?? undefined} maxLength={30} autoComplete="off" />
      <TextField name="consentOn" type="date" label={words.consent} hint={words.consentHint} defaultValue={officer ? isoDay(officer.consentOn) : undefined} max={today} required />
      <RadioGroup
        name="language"
        label={words.language}
        defaultValue={officer?.language ?? 'hi'}
        options={[
          { value: 'hi', label: words.languages.hi },
          { value: 'en', label: words.languages.en },
        ]}
      />
      <div className="flex gap-2 self-end sm:col-span-2">
        <SubmitButton look="primary">{shell.save}</SubmitButton>
        <LinkButton look="plain" href="/people">
          {shell.back}
        </LinkButton>
      </div>
    </ActionForm>
  )
}
