import { classes, hotBlocks } from './class-of-cell'
import { concentration } from './concentration'
import { excess } from './excess'
import { type Domain, diskSizes, disks, sum, sumOf, type Values, type Weekly } from './grid'
import { trends } from './trend'

export type Columns = Record<string, number | string | null>

/**
 * One row a cell, columns named as in the hotspot definitions; null is "not tested". `weekly[cell][week]`, weeks oldest first,
 * the last one current.
 */
export function columns(domain: Domain, weekly: Weekly): Columns[] {
  const [total, last4] = [weekly.map(sum), weekly.map((series) => sumOf(series, Math.max(0, series.length - 4), series.length))]
  const [all, late, rise, extra] = [concentration(domain, total), concentration(domain, last4), trends(domain, weekly), excess(domain, weekly)]
  const [sizes, diskTotal, hot, kinds] = [diskSizes(domain), disks(domain, total), hotBlocks(domain, weekly), classes(domain, weekly, rise)]
  const { relative, absolute } = extra
  const at = (list: Values | (number | null)[], i: number): number | null => list[i] ?? null
  return domain.cells.map((cell, i) => ({
    cell,
    w_i: at(sizes, i),
    count_total: at(total, i),
    disk_total: at(diskTotal, i),
    gi_total: at(all.z, i),
    p2_total: at(all.pNormal, i),
    q2_total: at(all.qNormal, i),
    pconv_total: at(all.p, i),
    qconv_total: at(all.q, i),
    count_last4: at(last4, i),
    gi_last4: at(late.z, i),
    p2_last4: at(late.pNormal, i),
    q2_last4: at(late.qNormal, i),
    pconv_last4: at(late.p, i),
    qconv_last4: at(late.q, i),
    ...prefixed('mk', rise.own[i]),
    sen_slope: at(rise.ownSlope, i),
    ...prefixed('mkd', rise.disk[i]),
    mkd_q: at(rise.diskQ, i),
    send_slope: at(rise.diskSlope, i),
    ...prefixed('mks', rise.share[i] ?? undefined),
    mks_q: at(rise.shareQ, i),
    yd_last: at(extra.now, i),
    sd_base: at(extra.base, i),
    exp_abs: at(absolute.expected, i),
    p_excess_abs: absolute.p(i),
    q_excess_abs: at(absolute.q, i),
    exp_rel: at(relative.expected, i),
    p_excess_rel: relative.p(i),
    q_excess_rel: at(relative.q, i),
    hot_blocks: hot?.[i]?.map((block) => (block ? '1' : '0')).join('') ?? null,
    class: kinds?.[i] ?? null,
  }))
}

function prefixed(name: string, test?: { s: number; variance: number; z: number; p: number }): Columns {
  return { [`${name}_s`]: test?.s ?? null, [`${name}_var`]: test?.variance ?? null, [`${name}_z`]: test?.z ?? null, [`${name}_p`]: test?.p ?? null }
}
