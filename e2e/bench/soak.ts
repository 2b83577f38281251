import type { Apart } from './apart'
import { type Line, percentile, residentMb } from './measure'
import type { Crowd } from './turn'

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Turns at a fixed rate for `minutes`, with the memory of web and worker looked at each half minute. A line of progress each minute goes to standard error. */
export async function soakLines(apart: Apart, crowd: Crowd, { minutes, perSecond }: { minutes: number; perSecond: number }): Promise<Line[]> {
  const until = performance.now() + minutes * 60_000
  const idle: ReturnType<Crowd['person']>[] = []
  const memory = { web: [] as number[], worker: [] as number[] }
  const took: number[] = []
  const [lost, running] = [[] as unknown[], new Set<Promise<void>>()]
  const looking = setInterval(() => {
    memory.web.push(residentMb(apart.pids.web))
    memory.worker.push(residentMb(apart.pids.worker))
    if (memory.web.length % 2 === 0) process.stderr.write(`soak: ${took.length} turns, web ${memory.web.at(-1)} MB, worker ${memory.worker.at(-1)} MB\n`)
  }, 30_000)
  while (performance.now() < until) {
    const person = crowd.next(idle.shift() ?? crowd.person())
    const turn = crowd.turn(person).then(
      (ms) => {
        took.push(ms)
        idle.push(person)
      },
      (error: unknown) => void lost.push(error),
    )
    running.add(turn)
    void turn.finally(() => running.delete(turn))
    await pause(1000 / perSecond)
  }
  await Promise.all(running)
  clearInterval(looking)
  const [web, worker] = [Math.max(...memory.web), Math.max(...memory.worker)]
  const shown = (list: number[], most: number) => `${list.at(-1)} MB, at most ${most}`
  return [
    {
      what: `turns in ${minutes} minutes at ${perSecond}/s; p50 / p99`,
      value: `${took.length}; ${percentile(took, 0.5).toFixed(0)} / ${percentile(took, 0.99).toFixed(0)} ms`,
      goal: '',
      reached: null,
    },
    { what: 'turns without a reply in 20 s', value: String(lost.length), goal: '0', reached: lost.length === 0 },
    { what: `memory of the web process after ${minutes} minutes`, value: shown(memory.web, web), goal: '400 MB', reached: web < 400 },
    { what: `memory of the worker process after ${minutes} minutes`, value: shown(memory.worker, worker), goal: '300 MB', reached: worker < 300 },
  ]
}
