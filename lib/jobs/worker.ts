import { EventEmitter } from 'node:events'
import os from 'node:os'
import { Logger, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker'
import { connectionOf } from '@/db/client'
import { asRole } from '@/db/migrate'
import { hearDue } from '@/lib/bot/hear'
import { spoken } from '@/lib/bot/speak'
import { worlds } from '@/lib/bot/world'
import { now } from '@/lib/clock'
import { sweepFolders } from '@/lib/evidence/work/folder'
import { resumeEvidence } from '@/lib/evidence/work/resume'
import { codeOf, log } from '@/lib/log'
import { rollOver } from '@/lib/vault/epoch'
import { botSql } from '@/lib/vault/tx'
import { acknowledge } from './acknowledge'
import { checkIns } from './check-ins'
import { clocks } from './clocks'
import { copyTasks, fetchTasks, resume, sweep } from './evidence'
import { Pump } from './pump'
import { note, reckon, tally, tallyCheck } from './reckon'
import { relay } from './relay'
import { rollover } from './rollover'
import { sealLaneTask } from './seal-lane'
import { shred } from './shred'
import { speaking } from './speaking'

/** The queue keeps the message of a failed job: it gets the class of the error and no more. */
const wordless =
  (task: Task): Task =>
  async (payload, tools) => {
    try {
      await task(payload, tools)
    } catch (error) {
      throw new Error(codeOf(error))
    }
  }

const tasks: TaskList = {
  'check-ins': checkIns,
  relay,
  acknowledge,
  clocks,
  shred,
  rollover,
  'seal-lane': sealLaneTask,
  reckon,
  tally,
  'tally-check': tallyCheck,
  note,
  'resume-evidence': resume,
  'sweep-uploads': sweep,
}

const crontab = `
*/5 * * * * clocks ?max=3
*/5 * * * * check-ins ?max=3
17 * * * * shred ?max=3
41 * * * * sweep-uploads ?max=3
5 0 * * * rollover ?max=5
* * * * * tally ?max=1
35 18 * * 0 reckon ?id=new-week&max=3&queue=reckon {"rescan":true}
40 20 * * * reckon ?id=nightly&max=3&queue=reckon {"rescan":true}
10 21 * * * tally-check ?max=5
30 0 * * 1 note ?max=5
41 * * * * resume-evidence ?max=3
`

/** Graphile's own log lines may carry payloads; ours say which task failed and the class of the error. */
function quietly(): { logger: Logger; events: WorkerEvents } {
  const events = new EventEmitter() as WorkerEvents
  events.on('job:error', ({ job, error }) => log('error', 'job failed', { task: job.task_identifier, code: codeOf(error), count: job.attempts }))
  events.on('worker:fatalError', ({ error }) => log('error', 'job worker failed', { code: codeOf(error) }))
  return { logger: new Logger(() => () => {}), events }
}

type Share = { tasks: TaskList; concurrency: number; crontab?: string }

/** One queue runner. Files have runners of their own, so that a hanging download or a long film never holds up an acknowledgement. */
function runner({ tasks: own, concurrency, crontab: times }: Share) {
  const { url, role } = connectionOf('mitra_bot')
  return run({
    connectionString: role ? asRole(url, role) : url,
    taskList: Object.fromEntries(Object.entries(own).map(([name, task]) => [name, wordless(task as Task)])),
    crontab: times ?? '',
    concurrency,
    pollInterval: 2000,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    ...quietly(),
  })
}

/** Jobs that wait for their time: relayed messages, acknowledgements, clocks, shredding; and the work on files. */
async function scheduled(): Promise<{ stop: () => Promise<void> }> {
  const cores = os.availableParallelism()
  const runners = await Promise.all([runner({ tasks, concurrency: 4, crontab }), runner({ tasks: fetchTasks, concurrency: 4 }), runner({ tasks: copyTasks, concurrency: cores })])
  return { stop: async () => void (await Promise.all(runners.map((one) => one.stop()))) }
}

/** What comes in: each commit of the door wakes it, and it looks by itself every second. */
async function listening(): Promise<{ stop: () => Promise<void> }> {
  const pump = new Pump('hear', 1000, async () => {
    const more = await hearDue()
    speaking.poke()
    return more
  })
  const { unlisten } = await botSql().listen(
    'inbox',
    () => pump.poke(),
    () => pump.poke(),
  )
  return {
    stop: async () => {
      await unlisten()
      await pump.stop()
    },
  }
}

/**
 * Starts everything the worker does in this process. `stop` begins nothing new, lets turns and sends that have begun end, and resolves.
 * @throws Misconfigured when a key or the database is missing
 */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  await rollOver(now())
  await worlds()
  // What an earlier version could not handle may be handled by this one.
  await botSql()`update vault.inbox set attempts = 0 where attempts > 0`
  await Promise.all([resumeEvidence(), sweepFolders()])
  const jobs = await scheduled()
  speaking.start()
  const inbox = await listening()
  log('info', 'worker started')
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await Promise.all([inbox.stop(), jobs.stop()])
    await speaking.stop()
    await spoken()
    log('info', 'worker stopped')
  }
  return {
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
