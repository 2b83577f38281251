import { type Copied, type Reason, without } from './answer'
import { Failed } from './failed'
import { inputBytes, tell } from './file'
import { firstBytes } from './first-look'
import type { Kind } from './kind'
import type { Made } from './made'
import { dropRoot, silence } from './silence'
import { sniff } from './sniff'

const headBytes = 4e6

type Maker = (kind: Kind) => Promise<Made>

const makers = {
  image: async () => (await import('./image')).copyImage,
  pages: async () => (await import('./pages')).copyPages,
  recording: async () => (await import('./recording')).copyRecording,
  silent: async () => (await import('./recording')).copySilent,
  voice: async () => (await import('./voice')).disguisedVoice,
} satisfies Record<string, () => Promise<Maker>>

const pictures: readonly Kind[] = ['jpeg', 'png', 'webp']
const byTask = { recording: 'recording', disguise: 'voice', silent: 'silent' } as const
const isKnown = (task: string): task is keyof typeof byTask => task in byTask

/** Which code to load while files of the program can still be read; what the file really is, is asked afterwards. */
function likely(task: string): keyof typeof makers {
  if (isKnown(task)) return byTask[task]
  return Buffer.from(inputBytes(0, firstBytes)).includes('%PDF') ? 'pages' : 'image'
}

/** @throws Failed when the file is of a kind that its first bytes did not look like */
function makerOf(kind: Kind, task: string): keyof typeof makers {
  const still = kind === 'pdf' ? 'pages' : pictures.includes(kind) ? 'image' : undefined
  if (isKnown(task) === (still !== undefined)) throw new Failed('unreadable')
  return still ?? likely(task)
}

async function outcome(task: string): Promise<Copied> {
  const [{ leftOver }] = await Promise.all([import('./left-over'), makers[likely(task)]()])
  silence()
  try {
    dropRoot()
  } catch {
    return without('not_isolated')
  }
  const kind = await sniff(inputBytes(0, headBytes))
  if (!kind) return without('unknown_kind')
  try {
    const make: Maker = await makers[makerOf(kind, task)]()
    const made = await make(kind)
    return leftOver(made.type) ? without('traces_left', kind) : { outcome: 'cleaned', kind, reason: '', ...made }
  } catch (error) {
    // The message of a decoder may quote the file: only our own reasons are told.
    const reason: Reason = error instanceof Failed ? error.reason : 'unreadable'
    return without(reason, kind)
  }
}

tell(await outcome(process.argv[2] ?? 'copy'))
process.exit(0)
