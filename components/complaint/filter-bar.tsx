import { ListFilter, Search } from 'lucide-react'
import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { type Option, type OptionGroup, Select, TextField } from '@/components/ui/field'
import { type Filter, flags, groups, listHref, narrowings, toggled, unfiltered } from '@/lib/complaint/filter'
import { priorityOrder } from '@/lib/complaint/limits'
import type { WorkWords } from '@/lib/i18n/desk-work'

type FilterBarProps = {
  filter: Filter
  /** Empty where the viewer has nothing to choose from. */
  choices: { categories: Option[]; districts: Option[]; thanas: OptionGroup[]; lanes: Option[] }
  words: WorkWords
}

const path = '/complaints'
const chip = 'inline-flex min-h-7 items-center rounded-full border px-2.5 text-[0.93em] no-underline'

/** Where complaints stand and what is wrong with them: one press each, and each a link one can keep. */
function Chips({ filter, words: { complaints } }: Pick<FilterBarProps, 'filter' | 'words'>) {
  const look = (on: boolean) => classes(chip, on ? 'border-primary bg-primary font-medium text-primary-ink' : 'border-edge bg-panel hover:border-primary hover:text-primary')
  return (
    <div className="grid gap-1.5">
      <nav aria-label={complaints.groups}>
        <ul className="flex flex-wrap gap-1">
          {groups.map((group) => (
            <li key={group}>
              <Link href={listHref(path, { ...filter, group })} aria-current={filter.group === group || undefined} className={look(filter.group === group)}>
                {complaints.group[group]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={complaints.flags}>
        <ul className="flex flex-wrap gap-1">
          {flags.map((flag) => (
            <li key={flag}>
              <Link
                href={listHref(path, toggled(filter, flag))}
                aria-current={filter.flags.includes(flag) || undefined}
                className={classes(look(filter.flags.includes(flag)), 'border-dashed')}
              >
                {complaints.flag[flag]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** The rarer conditions, folded away; open while one of them is set. */
function Narrow({ filter, choices, words }: FilterBarProps) {
  const { complaints, complaint } = words
  const set = narrowings(filter)
  const priorities = priorityOrder.map((value) => ({ value, label: complaint.priority[value] }))
  return (
    <details open={set > 0} className="group">
      <summary className={buttonClasses('plain', '-ml-2 list-none text-[0.93em]')}>
        <ListFilter aria-hidden className="size-4" />
        {set > 0 ? complaints.filtersOn(set) : complaints.filters}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-2 rounded border bg-panel p-3">
        <Select
          className="col-span-2"
          label={complaints.category}
          name="category"
          options={choices.categories}
          placeholder={complaints.anyCategory}
          defaultValue={filter.category}
        />
        {choices.districts.length > 1 ? (
          <Select label={complaints.district} name="district" options={choices.districts} placeholder={complaints.anyDistrict} defaultValue={filter.district?.toString()} />
        ) : null}
        <Select label={complaints.thana} name="thana" options={choices.thanas} placeholder={complaints.anyThana} defaultValue={filter.thana?.toString()} />
        <Select label={complaints.priorityLabel} name="priority" options={priorities} placeholder={complaints.anyPriority} defaultValue={filter.priority} />
        {choices.lanes.length > 1 ? <Select label={complaints.lane} name="lane" options={choices.lanes} placeholder={complaints.anyLane} defaultValue={filter.lane} /> : null}
        <TextField className="col-start-1" label={complaints.from} name="from" type="date" defaultValue={filter.from} />
        <TextField label={complaints.to} name="to" type="date" defaultValue={filter.to} />
        <div className="col-span-2 flex flex-wrap gap-2">
          <Button look="secondary">{complaints.apply}</Button>
          <Link href={listHref(path, { ...unfiltered, group: filter.group })} className={buttonClasses('plain')}>
            {complaints.clear}
          </Link>
        </div>
      </div>
    </details>
  )
}

/** Every condition of the list. One form, so that a search keeps the filters and a filter keeps the search. */
export function FilterBar(props: FilterBarProps) {
  const { filter, words } = props
  return (
    <search className="no-print grid gap-2">
      <Form key={listHref(path, filter)} action={path} className="grid gap-2">
        <input type="hidden" name="group" value={filter.group} />
        {filter.flags.map((flag) => (
          <input key={flag} type="hidden" name={flag} value="1" />
        ))}
        <div className="flex gap-2">
          <TextField className="flex-1" label={words.complaints.search} hideLabel name="words" type="search" placeholder={words.complaints.search} defaultValue={filter.words} />
          <Button look="secondary" aria-label={words.complaints.searchButton} icon={<Search aria-hidden className="size-4" />} />
        </div>
        <Chips filter={filter} words={words} />
        <Narrow {...props} />
      </Form>
    </search>
  )
}
