import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { official } from '@/db/schema/access'
import { institution } from '@/db/schema/child'
import { complaint } from '@/db/schema/complaint'
import type { Viewer } from '@/lib/access/viewer'
import { visible } from '@/lib/access/visible'
import { reading } from '@/lib/complaint/list'
import { named } from '@/lib/complaint/rows'
import type { Named } from '@/lib/complaint/types'
import type { Pocso } from '@/lib/complaint/workflow'
import { type Told, toldDay } from './event-day'
import { contactsIn, fileOf, followUpsOf, formerDistricts, referralsOf } from './parts'
import { pocsoOf } from './pocso'
import type { ChildFile, Contact, Earlier, FollowUp, Former, InstitutionKind, Referral } from './types'

/** Everything a child's case has beside every other. `standing` says whether it may end. */
export type ChildCase = {
  file: ChildFile
  /** Whose case it is; `mine` also when the viewer stands in for her. */
  caseworker: (Named & { mine: boolean }) | null
  standing: Pocso
  referrals: Referral[]
  followUps: FollowUp[]
  contacts: Contact[]
  /** Committees may still sit by these. */
  former: Former[]
  /** Whom to ask first when the event lay in the division before; null when it did not, or nobody knows. A suggestion: the case stays where it was filed. */
  earlier: Earlier | null
  /** Institutions of the district that can be put into the file. */
  institutions: (Named & { id: number; kind: InstitutionKind })[]
}

/** The child's side of a case that the viewer may see, or null; `told`, what was said, as far as it tells the day. The opening itself is entered by `caseOf`. */
export function childCase(viewer: Viewer, ref: string, told: readonly Told[] = []): Promise<ChildCase | null> {
  return reading<ChildCase | null>(
    viewer,
    null,
    async (tx) => {
      const mine = sql<boolean | null>`${complaint.caseworkerId} = any (core.stands_for())`
      const [found] = await tx
        .select({ id: complaint.id, districtId: complaint.districtId, mine, nameEn: official.nameEn, nameHi: official.nameHi })
        .from(complaint)
        .leftJoin(official, eq(official.id, complaint.caseworkerId))
        .where(and(eq(complaint.ref, ref), visible(viewer)))
      const file = found && (await fileOf(tx, found.id))
      if (!found || !file) return null
      const name = named(found.nameEn, found.nameHi)
      const { id, kind, nameEn, nameHi, districtId, endedOn } = institution
      const [standing, referrals, followUps, contacts, former, institutions] = await Promise.all([
        pocsoOf(tx, found.id),
        referralsOf(tx, found.id),
        followUpsOf(tx, found.id),
        contactsIn(tx, found.districtId),
        formerDistricts(tx, found.districtId),
        tx
          .select({ id, kind, en: nameEn, hi: nameHi })
          .from(institution)
          .where(and(eq(districtId, found.districtId), isNull(endedOn)))
          .orderBy(asc(nameEn)),
      ])
      const earlier = await earlierOf(tx, file.eventOn, told, former)
      return {
        file,
        caseworker: name && { ...name, mine: found.mine === true },
        standing: standing ?? 'pocso_undecided',
        referrals,
        followUps,
        contacts,
        former,
        earlier,
        institutions,
      }
    },
    'readChildren',
  )
}

/** Those districts of before in which the event lay, by its day, with whom to ask there. */
async function earlierOf(tx: Tx, entered: string | null, told: readonly Told[], former: Former[]): Promise<Earlier | null> {
  const on = entered ?? toldDay(told)
  const districts = former.filter(({ until }) => on !== null && on < until)
  if (on === null || districts.length === 0) return null
  return { on, by: entered ? 'office' : 'told', districts, contacts: await contactsIn(tx, ...districts.map(({ id }) => id)) }
}

/** Who may be given this case, the least busy first. */
export function caseworkersFor(viewer: Viewer, ref: string): Promise<(Named & { id: string; busy: number })[]> {
  return reading<(Named & { id: string; busy: number })[]>(
    viewer,
    [],
    async (tx) => {
      const [found] = await tx
        .select({ id: complaint.id })
        .from(complaint)
        .where(and(eq(complaint.ref, ref), visible(viewer)))
      if (!found) return []
      const busy = sql<number>`(select count(*)::int from core.complaint c where c.caseworker_id = ${official.id} and c.status in ('assigned', 'accepted', 'action_initiated', 'acted'))`
      const rows = await tx
        .select({ id: official.id, en: official.nameEn, hi: official.nameHi, busy })
        .from(official)
        .where(sql`${official.id} in (select core.fitting_caseworkers(${found.id}))`)
      return rows.sort((a, b) => a.busy - b.busy || a.en.localeCompare(b.en))
    },
    'give',
  )
}
