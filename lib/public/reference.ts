import { and, arrayContains, eq, isNotNull } from 'drizzle-orm'
import { withScope } from '@/db/client'
import { helpline, poster } from '@/db/schema/unit'

const office = { office: 'mitra_status' } as const

export type Helpline = { number: string; nameEn: string; nameHi: string }
export type Poster = { code: string; placeEn: string; placeHi: string }

/** Confirmed helplines of a programme; those for danger come first. */
export async function helplines(programme: string): Promise<Helpline[]> {
  return withScope(office, (tx) =>
    tx
      .select({ number: helpline.number, nameEn: helpline.nameEn, nameHi: helpline.nameHi })
      .from(helpline)
      .where(and(isNotNull(helpline.verifiedOn), arrayContains(helpline.programmes, [programme])))
      .orderBy(helpline.rank),
  )
}

/** The poster of that code in a programme, or null. Capital and small letters are the same. */
export async function posterOf(programme: string, code: string): Promise<Poster | null> {
  if (!/^[A-Za-z0-9-]{2,20}$/.test(code)) return null
  const [found] = await withScope(office, (tx) =>
    tx
      .select({ code: poster.code, placeEn: poster.placeEn, placeHi: poster.placeHi })
      .from(poster)
      .where(and(eq(poster.code, code.toUpperCase()), eq(poster.programmeId, programme))),
  )
  return found ?? null
}
