import { FilterBar } from '@/components/complaint/filter-bar'
import { thanaGroups, unitOptions } from '@/components/complaint/options'
import type { Sight } from '@/components/complaint/sight'
import { WorkList } from '@/components/complaint/work-list'
import { may } from '@/lib/access/scope'
import type { Viewer } from '@/lib/access/viewer'
import type { Choices } from '@/lib/complaint/choices'
import type { Filter } from '@/lib/complaint/filter'
import { complaints } from '@/lib/complaint/queries'

type ListPaneProps = { viewer: Viewer; filter: Filter; cursor?: string; open?: string; choices: Choices; sight: Sight }

const lanesOf = (viewer: Viewer) => (viewer.role === 'sp' || viewer.role === 'dig' ? (['normal', 'police_conduct'] as const) : [])

/** One page of the viewer's work list with its filters. */
export async function ListPane({ viewer, filter, cursor, open, choices, sight }: ListPaneProps) {
  const page = await complaints(viewer, filter, { cursor })
  const { language, words } = sight
  const offered = {
    categories: Object.entries(sight.categories).map(([value, label]) => ({ value, label })),
    districts: unitOptions(choices.area, 'district', language),
    thanas: thanaGroups(choices.area, filter.district, language),
    lanes: lanesOf(viewer).map((value) => ({ value, label: words.complaint.lane[value] })),
  }
  return (
    <WorkList
      rows={page.rows}
      filter={filter}
      cursor={cursor}
      next={page.next}
      open={open}
      filters={<FilterBar filter={filter} choices={offered} words={words} />}
      mayExport={may(viewer, 'export')}
      sight={sight}
    />
  )
}
