import type { Named, Row } from '@/lib/complaint/types'
import type { CellClass } from './class-of-cell'

/**
 * `reported`: every tip that counts. `verified`: tips of which the outcome says that what was told is true
 * (`verified_acted` or `verified_no_offence`).
 */
export const layers = ['reported', 'verified'] as const
export type Layer = (typeof layers)[number]

/** Lengths of a map's window in complete weeks, Monday to Sunday, Asia/Kolkata. */
export const windows = [4, 12, 26, 52] as const
export type Window = (typeof windows)[number]

/**
 * `category` null: all heads that may be mapped. `district`: a unit id, for the range's offices only; null: the whole of the viewer's area.
 * `week`: the Monday (`2026-11-16`) of the last week counted, for a map that an alarm of that week leads to; null: the newest complete week.
 */
export type MapFilter = { weeks: Window; category: string | null; layer: Layer; district: number | null; week: string | null }

export type Area = Named & { id: number; kind: 'range' | 'district' }

/** What has to be said under a map. Instants; `to` is exclusive: the Monday after the last complete week. */
export type RunFacts = {
  area: Area
  from: Date
  to: Date
  /** Tips in the window, and how many of them lie in a cell of the map. */
  tips: number
  located: number
  /** Complete weeks of the window since the first located tip: before it there was nothing to count. */
  known: number
  resolution: 6 | 7 | 8
  /** Mean area of a cell. */
  cellKm2: number
  /** Cells of the area, empty ones included: the number of tests behind every q of concentration. */
  tested: number
  /** Pooled variance over mean behind "new this week"; null when there is no history. */
  phi: number | null
  /** Weeks behind new, rising and class; they end with the window. */
  history: number
  /** Fewer than 30 located tips in the window: show counts only, no classes. */
  tooFew: boolean
  /** Cells left out because fewer than three tips would point at somebody; 0 for supervisors. */
  hidden: number
  /** Permutations of the space-time scan; null when it has not been run for this filter. */
  permutations: number | null
  madeAt: Date
}

/** One cell with at least one tip in itself or beside it. Every q is null where the numbers are too few to say; all are null on a map with too few tips. */
export type MapCell = {
  /** H3 index, 15 hex digits. */
  cell: string
  n: number
  /** With the cells that touch it. Null where a small number beside it could be worked out from it. */
  disk: number | null
  /** Gi*, for colour. */
  z: number | null
  /** Concentration by convolution, adjusted: hot below 0.05. */
  hot: number | null
  /** Disk count of the last week and what the cell's own past leads to expect. */
  now: number | null
  expected: number | null
  /** New this week below 0.05. */
  fresh: number | null
  /** Mann-Kendall on shares: z says up or down, q whether to believe it. */
  riseZ: number | null
  rise: number | null
  kind: CellClass | null
  /** Place in `clusters`; null outside all of them. */
  cluster: number | null
  town: Named
  thana: Named | null
  district: Named | null
}

/** Random orders of the weeks that a scan is held against, and the smallest p that so many can tell. */
export const permutations = 199
export const finestChance = 1 / (permutations + 1)

/** A cluster of the space-time scan with p <= 0.05. `cells` are of resolution 7 whatever the map shows. */
export type MapCluster = {
  cells: string[]
  centre: string
  /** Length in weeks and first day; it lasts until the end of the window. */
  weeks: number
  since: Date
  observed: number
  expected: number
  p: number
  town: Named
  thana: Named | null
  district: Named | null
}

/** Names that the cells of a map use: towns by their place in the list, units by id. */
type MapNames = { towns: Named[]; units: Record<string, Named> }

/** Everything of a map. `cells` are packed as stored; `cellsOf` in `packed.ts` reads them. */
export type Hotspots = { facts: RunFacts; cells: string; names: MapNames; clusters: MapCluster[] }

export type WeekCount = { start: Date; n: number }

/** One cell looked into. `complaints` are those that this viewer may open, newest first; `total` is how many there are. */
export type CellDetail = {
  cell: string
  n: number
  weekly: WeekCount[]
  categories: { code: string; n: number }[]
  /** Nearest first, in kilometres from the middle of the cell. */
  places: (Named & { kind: 'town' | 'thana'; km: number })[]
  complaints: Row[]
  total: number
}

/** `district` and `thana` are unit ids; null means all of the viewer's area. `weeks` is how many complete weeks the numbers look back, `week` the Monday of the last of them (null: the newest). */
export const lookBacks = [12, 26, 52, 104] as const
type LookBack = (typeof lookBacks)[number]
export type TrendFilter = { district: number | null; thana: number | null; category: string | null; weeks: LookBack; week: string | null }

/** A week of a chart. `expected` and `limit` are null while there are fewer than eight earlier weeks, and in the week that still runs. */
export type WeekPoint = { start: Date; n: number; verified: number; expected: number | null; limit: number | null; p: number | null; alarm: boolean; complete: boolean }
export type MonthPoint = { start: Date; n: number; verified: number; complete: boolean }

/** What a chart counts: an area, a head, or both. */
export type Subject = { unit: (Named & { id: number }) | null; category: string | null }

/** A chart whose last complete week is above what its own past leads to expect (p < 0.01). */
export type WeeklyAlarm = { subject: Subject; week: Date; n: number; expected: number; limit: number; p: number; usual: number[] }

type DayCount = { from: Date; to: Date; n: number }

/** The running month up to and with the last day that is over, and the same days of the month before and of a year ago (null before the line began). `to` is the last day. */
export type MonthToDate = { now: DayCount; before: DayCount | null; yearAgo: DayCount | null }

/** Full months: the last one, the one before and the same month a year ago (null before the line began); `running` is the month under way. */
export type MonthComparison = { last: MonthPoint; before: MonthPoint | null; yearAgo: MonthPoint | null; running: MonthPoint }

/** Tips by weekday (0 Monday) and band of hours, Asia/Kolkata. The hour is that of reporting, not of the event. */
export type HourGrid = {
  n: number
  /** Length of a band: 1, or 4 where single hours are too few to test. */
  bandHours: 1 | 4
  /** `cells[weekday][band]`; `residual` is standardised: more than 3 either way stands out. */
  cells: { n: number; expected: number; residual: number }[][]
  /** Null where even bands of four hours are too few for the test. */
  test: { chiSquared: number; degrees: number; p: number } | null
}

export type Funnel = {
  tips: number
  verified: number
  acted: number
  fir: number
  arrested: number
  /** People arrested, not tips. */
  arrests: number
  /** Tips of the same weeks that are still open: the rest can grow by them. */
  open: number
  /** Medians in hours from arrival, of the tips that got so far; null where these are fewer than five, and for one head in one thana. Arrival is known to the hour. */
  median: Medians
}

/** How many tips got so far, and in how many hours half of them. */
type Median = { hours: number; n: number } | null
export type Medians = { look: Median; assign: Median; action: Median }

/** What is still open, by the weeks since it arrived. */
export type Ageing = { under1: number; under4: number; under13: number; older: number; total: number }

/**
 * Paper disposal of a thana: of its closed tips, how many were closed without anything to show, were reopened, or are called untrue by the
 * informer. `index` is the share of closed tips with any of the three, 0 to 1; null below ten closed.
 */
export type PaperRow = { unit: Named & { id: number }; closed: number; unproven: number; reopened: number; untrue: number; any: number; index: number | null }

/** One small chart. `last` is the last complete week with its limits. */
export type Multiple = { subject: Subject; weekly: WeekCount[]; total: number; last: WeekPoint | null }

/** One district beside the others. */
export type DistrictRow = { unit: Named & { id: number }; funnel: Funnel; ageing: Ageing; paper: Omit<PaperRow, 'unit'>; lastWeek: WeekPoint | null }

export type Trends = {
  area: Named & { id: number; kind: 'range' | 'district' | 'thana' }
  /** First week of the look-back, or of the line where that is younger, and the Monday after the last complete week. */
  from: Date
  to: Date
  n: number
  /** Weeks oldest first, the running one last; the limits reach back as far as there is history. */
  weekly: WeekPoint[]
  monthly: MonthPoint[]
  months: MonthComparison | null
  /** Null on the first of a month, and before the job has counted. */
  toDate: MonthToDate | null
  /** Alarms of the last complete week among the `watched` charts of this area. At 1 in 100, `watched / 100` are false alarms. */
  alarms: WeeklyAlarm[]
  watched: number
  /** Null for one head in one thana, and before the hours have been worked out. */
  grid: HourGrid | null
  byHead: Multiple[]
  /** Districts of a range, or thanas of a district; empty for a thana. */
  byUnit: Multiple[]
  funnel: Funnel
  ageing: Ageing
  paper: PaperRow[]
  /** Side by side, for the offices of a range; else empty. */
  districts: DistrictRow[]
  /** Complaints about police in the look-back by district, numbers only; null for offices that get none. A null number is fewer than five. */
  police: { unit: Named & { id: number }; n: number | null }[] | null
  /** When the hours and medians were last worked out; the counts are at most a minute old. */
  madeAt: Date | null
  /** Whether these are the numbers of an earlier week: hours, medians, what is open and the running week and month are not told then. */
  past: boolean
}

/** Something to look at, stored with what it rests on: at least five tips. */
export type Alert = {
  id: string
  kind: 'cluster' | 'weekly'
  district: Named & { id: number }
  subject: Subject
  /** Monday of the week it was seen in. */
  week: Date
  observed: number
  expected: number
  /** Weekly alarms only. */
  limit: number | null
  p: number
  /** Clusters only: first day, cells of resolution 7, the one in the middle, nearest town. */
  since: Date | null
  cells: string[]
  centre: string | null
  town: Named | null
  /** Weekly alarms only: the eight weeks before, oldest first. */
  usual: number[]
  acknowledged: { at: Date; by: Named; note: string | null } | null
}

/** A stored weekly review note. `week` is the Monday of the week it reports. */
export type NoteItem = { id: string; area: Area; week: Date; madeAt: Date; pages: number; bytes: number; by: Named | null }
