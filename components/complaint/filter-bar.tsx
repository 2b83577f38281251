import { Search, X } from 'lucide-react'
import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonClasses } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { type Option, type OptionGroup, Select, TextField } from '@/components/ui/field'
import { FilterFold } from '@/components/ui/filter-fold'
import { type Filter, type Flag, flags, groups, listHref, narrowings, toggled, unfiltered } from '@/lib/complaint/filter'
import { priorityOrder } from '@/lib/complaint/limits'
import type { WorkWords } from '@/lib/i18n/desk-work'

type FilterBarProps = {
  filter: Filter
  /** Empty where the viewer has nothing to choose from. */
  choices: { categories: Option[]; districts: Option[]; thanas: OptionGroup[]; lanes: Option[] }
  words: WorkWords
}

const path = '/complaints'
const chip = 'inline-flex min-h-10 items-center rounded-full border px-2.5 text-[0.93em] no-underline sm:min-h-7'

const look = (on: boolean) => classes(chip, on ? 'border-primary bg-primary font-medium text-primary-ink' : 'border-edge bg-panel hover:border-primary hover:text-primary')

/** Where complaints stand: one press each, and each a link one can keep. */
function GroupChips({ filter, words: { complaints } }: Pick<FilterBarProps, 'filter' | 'words'>) {
  return (
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
  )
}

/** What is out of the ordinary about them. A chip that is on is taken off by pressing it again. */
function FlagChips({ filter, shown, words: { complaints } }: Pick<FilterBarProps, 'filter' | 'words'> & { shown: readonly Flag[] }) {
  return (
    <ul aria-label={complaints.flags} className="flex flex-wrap gap-1">
      {shown.map((flag) => {
        const on = filter.flags.includes(flag)
        return (
          <li key={flag}>
            <Link href={listHref(path, toggled(filter, flag))} aria-current={on || undefined} className={look(on)}>
              {complaints.flag[flag]}
              {on ? <X aria-hidden className="-mr-1 ml-1 size-3.5" /> : null}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The rarer conditions, folded away behind their number. */
function Narrow({ filter, choices, words }: FilterBarProps) {
  const { complaints, complaint } = words
  const set = narrowings(filter)
  const priorities = priorityOrder.map((value) => ({ value, label: complaint.priority[value] }))
  return (
    <FilterFold label={set > 0 ? complaints.filtersOn(set) : complaints.filters}>
      <div className="mt-1 grid grid-cols-2 gap-2 rounded border bg-panel p-3">
        <p className="col-span-2 font-medium" aria-hidden>
          {complaints.flags}
        </p>
        <div className="col-span-2">
          <FlagChips filter={filter} shown={flags.filter((flag) => !filter.flags.includes(flag))} words={words} />
        </div>
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
        <div className="col-span-2">
          <Button look="secondary">{complaints.apply}</Button>
        </div>
      </div>
    </FilterFold>
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
        <GroupChips filter={filter} words={words} />
        {filter.flags.length > 0 ? <FlagChips filter={filter} shown={filter.flags} words={words} /> : null}
        <div className="flex flex-wrap items-start gap-x-3">
          <Narrow {...props} />
          {narrowings(filter) > 0 ? (
            <Link href={listHref(path, { ...unfiltered, group: filter.group })} className={buttonClasses('plain')}>
              {words.complaints.clear}
            </Link>
          ) : null}
        </div>
      </Form>
    </search>
  )
}
