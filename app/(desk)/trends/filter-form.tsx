import Form from 'next/form'
import { ChoiceFold } from '@/components/insight/choice-fold'
import { DistrictSelect } from '@/components/insight/district-select'
import { Button } from '@/components/ui/button'
import { type Option, type OptionGroup, Select } from '@/components/ui/field'
import type { InsightWords } from '@/lib/i18n/insight'
import { lookBacks, type TrendFilter } from '@/lib/insights/types'

type FilterFormProps = { filter: TrendFilter; categories: Option[]; districts: Option[]; thanas: (Option | OptionGroup)[]; words: InsightWords['trends'] }

/** Which tips the charts count; in the address, and without script. */
export function FilterForm({ filter, categories, districts, thanas, words }: FilterFormProps) {
  const flat = thanas.flatMap((one) => ('options' in one ? one.options : [one]))
  const labelOf = (options: Option[], id: number | string | null) => options.find((option) => option.value === String(id))?.label
  const chosen = [
    labelOf(districts, filter.district),
    labelOf(flat, filter.thana) ?? words.anyThana,
    labelOf(categories, filter.category) ?? words.anyCategory,
    words.lookBacks[filter.weeks],
  ]
  return (
    <search aria-label={words.filters} className="no-print mb-4">
      <ChoiceFold chosen={chosen.filter(Boolean).join(' · ')}>
        <Form key={JSON.stringify(filter)} action="/trends" className="flex flex-wrap items-end gap-3">
          <DistrictSelect chosen={filter.district} districts={districts} words={words} />
          <Select name="thana" label={words.thana} placeholder={words.anyThana} defaultValue={filter.thana?.toString() ?? ''} options={thanas} className="grow sm:w-52 sm:grow-0" />
          <Select name="category" label={words.category} placeholder={words.anyCategory} defaultValue={filter.category ?? ''} options={categories} className="w-full sm:w-60" />
          <Select
            name="weeks"
            label={words.lookBack}
            defaultValue={String(filter.weeks)}
            options={lookBacks.map((weeks) => ({ value: String(weeks), label: words.lookBacks[weeks] ?? String(weeks) }))}
            className="grow sm:grow-0"
          />
          <Button>{words.apply}</Button>
        </Form>
      </ChoiceFold>
    </search>
  )
}
