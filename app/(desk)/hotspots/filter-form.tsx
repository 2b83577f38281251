import Form from 'next/form'
import { ChoiceFold } from '@/components/insight/choice-fold'
import { DistrictSelect } from '@/components/insight/district-select'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/field'
import type { InsightWords } from '@/lib/i18n/insight'
import { type MapView, mapHref } from '@/lib/insights/map-view'
import { layers, windows } from '@/lib/insights/types'

type FilterFormProps = { view: MapView; categories: Option[]; districts: Option[]; words: InsightWords['map'] }

/** Which tips the map is made of; outside the map, in the address, and without script. */
export function FilterForm({ view, categories, districts, words }: FilterFormProps) {
  const { filter, show } = view
  const labelOf = (options: Option[], value: string) => options.find((option) => option.value === value)?.label
  const chosen = [
    labelOf(districts, filter.district?.toString() ?? ''),
    words.periods[filter.weeks],
    labelOf(categories, filter.category ?? '') ?? words.anyCategory,
    words.layers[filter.layer],
  ]
  return (
    <search aria-label={words.filters} className="no-print mb-4">
      <ChoiceFold chosen={chosen.filter(Boolean).join(' · ')}>
        <Form key={mapHref(view)} action="/hotspots" className="flex flex-wrap items-end gap-3">
          <Select
            name="weeks"
            label={words.period}
            defaultValue={String(filter.weeks)}
            options={windows.map((weeks) => ({ value: String(weeks), label: words.periods[weeks] ?? String(weeks) }))}
            className="grow sm:grow-0"
          />
          <Select name="category" label={words.category} placeholder={words.anyCategory} defaultValue={filter.category ?? ''} options={categories} className="w-full sm:w-60" />
          <Select
            name="layer"
            label={words.layer}
            defaultValue={filter.layer}
            options={layers.map((layer) => ({ value: layer, label: words.layers[layer] }))}
            className="grow sm:grow-0"
          />
          <DistrictSelect chosen={filter.district} districts={districts} words={words} />
          {show === 'count' ? null : <input type="hidden" name="show" value={show} />}
          <Button>{words.apply}</Button>
        </Form>
      </ChoiceFold>
    </search>
  )
}
