import fs from 'node:fs'

/** The value below which the share `p` of the sample lies; milliseconds in, milliseconds out. */
export function percentile(sample: number[], p: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

const ticksPerSecond = 100

function stat(pid: number): { parent: number; seconds: number } | undefined {
  try {
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond }
  } catch {
    return undefined
  }
}

/** CPU seconds that a process and its children have used so far. Children that ended are counted by their parent only when reaped, so compare over runs without churn. */
export function cpuSeconds(pid: number): number {
  const all = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...stat(Number(name)) }))
  return all.filter((process) => process.pid === pid || process.parent === pid).reduce((sum, { seconds = 0 }) => sum + seconds, 0)
}

/** Resident memory of one process in MB. */
export function residentMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}

export type Line = { what: string; value: string; goal: string; reached: boolean | null }

/** The table that a run ends with. */
export function table(lines: Line[]): string {
  const rows = lines.map(({ what, value, goal, reached }) => [what, value, goal, reached === null ? '' : reached ? 'reached' : 'missed'])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
