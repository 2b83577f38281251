import type { Task, TaskList } from 'graphile-worker'
import { z } from 'zod'
import { tellLost } from '@/lib/bot/lost'
import { now } from '@/lib/clock'
import { sweepSpool } from '@/lib/evidence/seal-original'
import { assemblePackage, expirePackages, failPackage } from '@/lib/evidence/work/assemble'
import { cleanEvidence, dropCopies } from '@/lib/evidence/work/clean'
import { fetchEvidence } from '@/lib/evidence/work/fetch'
import { checkOriginal } from '@/lib/evidence/work/original'
import { resumeEvidence } from '@/lib/evidence/work/resume'
import { log } from '@/lib/log'
import { joinUpload, sweepUploads } from '@/lib/upload/join'
import { speaking } from './speaking'

const payload = z.object({ id: z.uuid(), pages: z.number().int().min(0).max(1000).default(0) })

const fetching: Task = async (given, { job }) => {
  await fetchEvidence(payload.parse(given).id, { last: job.attempts >= job.max_attempts, lost: tellLost })
  speaking.poke()
}

/** Waits for the network, so several at once; nothing here looks into a file. */
export const fetchTasks: TaskList = { 'fetch-evidence': fetching }

const assembling: Task = async (given, { job }) => {
  const { id } = payload.parse(given)
  try {
    await assemblePackage(id)
  } catch (error) {
    if (job.attempts >= job.max_attempts) await failPackage(id)
    throw error
  }
}

/** Works, so one at a time for each core. */
export const copyTasks: TaskList = {
  'clean-evidence': async (given) => cleanEvidence(payload.parse(given).id),
  'drop-copies': async (given) => {
    const { id, pages } = payload.parse(given)
    await dropCopies(id, pages)
  },
  'assemble-package': assembling,
  'join-upload': async (given) => joinUpload(payload.parse(given).id),
  'verify-original': async (given) => void (await checkOriginal(payload.parse(given).id)),
}

/** Every hour: what came over links that have run out. */
export const sweep: Task = async () => sweepUploads()

/** Every hour, and when a worker starts: what a crash or a long outage has left unfinished, and packages whose time is over. */
export const resume: Task = async () => {
  await Promise.all([expirePackages(), sweepSpool(now())])
  const count = await resumeEvidence()
  if (count > 0) log('info', 'evidence resumed', { task: 'resume-evidence', count })
}
