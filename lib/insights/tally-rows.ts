import { and, eq, gt, gte, inArray, lt, min, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { tally } from '@/db/schema/insight'
import { weeksFrom } from './calendar'
import type { Ageing, Funnel, Medians, PaperRow } from './types'

/** Stands for all heads together in the roll-up. */
export const allHeads = '*'

export type SpanRow = { unitId: number; category: string; span: string; n: number; verified: number }

/** Spans of the charts around one unit: the unit under every head, and other units under one head. */
export async function chartRows(tx: Tx, unitId: number, others: number[], category: string, since: string): Promise<SpanRow[]> {
  return tx
    .select({ unitId: tally.unitId, category: tally.category, span: tally.span, n: tally.n, verified: tally.verified })
    .from(tally)
    .where(and(or(eq(tally.unitId, unitId), others.length > 0 ? and(inArray(tally.unitId, others), eq(tally.category, category)) : undefined), gte(tally.span, since)))
}

/** The first span in which the unit has any tip; null before there is one. */
export async function firstSpan(tx: Tx, unitId: number): Promise<string | null> {
  const [row] = await tx
    .select({ first: min(tally.span) })
    .from(tally)
    .where(and(eq(tally.unitId, unitId), eq(tally.category, allHeads), gt(tally.n, 0)))
  return row?.first ?? null
}

const total = (column: (typeof tally)['n' | 'verified' | 'acted' | 'fir' | 'arrested' | 'arrests' | 'closed' | 'unproven' | 'reopened' | 'untrue' | 'paper' | 'open']) =>
  sql<number>`coalesce(sum(${column}), 0)::int`

export type Sums = Awaited<ReturnType<typeof sumRows>>[number]

/** Sums over the spans from one Monday up to another, one row a unit. */
export async function sumRows(tx: Tx, unitIds: number[], category: string, from: string, to: string) {
  if (unitIds.length === 0) return []
  return tx
    .select({
      unitId: tally.unitId,
      n: total(tally.n),
      verified: total(tally.verified),
      acted: total(tally.acted),
      fir: total(tally.fir),
      arrested: total(tally.arrested),
      arrests: total(tally.arrests),
      closed: total(tally.closed),
      unproven: total(tally.unproven),
      reopened: total(tally.reopened),
      untrue: total(tally.untrue),
      paper: total(tally.paper),
      open: total(tally.open),
    })
    .from(tally)
    .where(and(inArray(tally.unitId, unitIds), eq(tally.category, category), gte(tally.span, from), lt(tally.span, to)))
    .groupBy(tally.unitId)
}

export type OpenRow = { unitId: number; span: string; open: number }

/** Still open complaints by the span they arrived in. */
export async function openRows(tx: Tx, unitIds: number[], category: string): Promise<OpenRow[]> {
  return tx
    .select({ unitId: tally.unitId, span: tally.span, open: tally.open })
    .from(tally)
    .where(and(inArray(tally.unitId, unitIds), eq(tally.category, category), gt(tally.open, 0)))
}

/** Age of what is open, in weeks begun before the running one. */
export function ageingOf(rows: OpenRow[], unitId: number, running: string, mondayOf: (span: string) => string): Ageing {
  const ageing: Ageing = { under1: 0, under4: 0, under13: 0, older: 0, total: 0 }
  for (const { span, open } of rows.filter((row) => row.unitId === unitId)) {
    const age = weeksFrom(mondayOf(span), running)
    ageing[age < 1 ? 'under1' : age < 4 ? 'under4' : age < 13 ? 'under13' : 'older'] += open
    ageing.total += open
  }
  return ageing
}

/** Below this many no share is given. */
export const fewestClosed = 10

export function paperOf(sums: Sums | undefined): Omit<PaperRow, 'unit'> {
  const { closed = 0, unproven = 0, reopened = 0, untrue = 0, paper = 0 } = sums ?? {}
  return { closed, unproven, reopened, untrue, any: paper, index: closed >= fewestClosed ? paper / closed : null }
}

export function funnelOf(sums: Sums | undefined, median: Medians): Funnel {
  const { n = 0, verified = 0, acted = 0, fir = 0, arrested = 0, arrests = 0, open = 0 } = sums ?? {}
  return { tips: n, verified, acted, fir, arrested, arrests, open, median }
}
