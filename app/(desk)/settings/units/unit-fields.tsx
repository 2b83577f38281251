import { Checkbox } from '@/components/ui/choice'
import { TextField } from '@/components/ui/field'
import type { DeskWords } from '@/lib/i18n/desk'
import type { UnitRow } from '@/lib/settings/units'

/** What can be said about any unit. */
export function UnitFields({ words, unit }: { words: DeskWords['settings']; unit?: UnitRow }) {
  return (
    <>
      <TextField name="nameHi" lang="hi" label={words.unitNameHi} defaultValue={unit?.nameHi} required minLength={2} maxLength={80} autoComplete="off" />
      <TextField name="nameEn" lang="en" label={words.unitNameEn} defaultValue={unit?.nameEn} required minLength={2} maxLength={80} autoComplete="off" />
      <TextField
        name="aliases"
        label={words.aliases}
        hint={words.aliasesHint}
        defaultValue={unit?.aliases.join(', ')}
        maxLength={600}
        className="sm:col-span-2"
        autoComplete="off"
      />
      <TextField name="lat" inputMode="decimal" label={words.lat} defaultValue={unit?.lat ?? undefined} pattern="-?[0-9]{1,2}(\.[0-9]+)?" autoComplete="off" />
      <TextField name="lng" inputMode="decimal" label={words.lng} defaultValue={unit?.lng ?? undefined} pattern="-?[0-9]{1,3}(\.[0-9]+)?" autoComplete="off" />
      <Checkbox name="territorial" label={words.territorial} hint={words.territorialHint} defaultChecked={unit?.territorial ?? true} className="sm:col-span-2" />
    </>
  )
}
