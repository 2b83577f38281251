import { sql } from 'drizzle-orm'
import { botDb } from '@/db/client'
import { mappedHeads } from '../area'
import { runningMonday } from '../calendar'
import { foldTally } from '../roll-up'
import { reckonAlerts } from './alerts'
import { groundOf } from './ground'
import { reckonHours } from './hours'
import { tipsBefore } from './located'
import { reckonMaps } from './maps'
import { reckonScans } from './scans'
import { reckonToDate } from './to-date'

/** Milliseconds each part took. */
export type Took = { maps: number; scans: number | null; alerts: number }

async function scannedFor(week: string): Promise<boolean> {
  const rows = await botDb().execute(sql`select 1 from core.cluster_scan where week = ${week} limit 1`)
  return rows.length > 0
}

/** Opens a connection for each part: once the arithmetic has begun, this process is too busy to shake hands in time. */
const connected = (parts: number) => Promise.all(Array.from({ length: parts }, () => botDb().execute(sql`select pg_sleep(0.1)`)))

/** Whether to scan for clusters: once a week, anew, or not at all. */
export type Scanning = 'once' | 'again' | 'not'

/** Works out maps, hours and medians of the complete weeks before `at`, scans for clusters as asked, and stores what is new as alarms. */
export async function reckon(at: Date, scan: Scanning): Promise<Took> {
  const clock = () => performance.now()
  const started = clock()
  const week = runningMonday(at)
  await foldTally()
  const [ground, tips] = await Promise.all([groundOf(), tipsBefore(week, mappedHeads('satark'))])
  await connected(3)
  // The database counts hours while the maps are worked out here.
  await Promise.all([reckonHours(week, ground, at), reckonToDate(at), reckonMaps(tips, ground, at)])
  const mapped = clock()
  const scanning = scan === 'again' || (scan === 'once' && !(await scannedFor(week)))
  if (scanning) await reckonScans(tips, ground, at)
  const scanned = clock()
  await reckonAlerts(week, ground)
  return { maps: Math.round(mapped - started), scans: scanning ? Math.round(scanned - mapped) : null, alerts: Math.round(clock() - scanned) }
}
