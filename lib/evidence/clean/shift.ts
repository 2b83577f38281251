/** Semitones by which the pitch of a voice and the resonances of its throat and mouth are moved. */
export type Shift = { pitch: number; formants: number }

type Answer = { data: [string | number, unknown] }
type Port = { postMessage: (message: Answer['data']) => void; onmessage: (event: { data: [number, string, ...unknown[]] }) => void }
type Stretcher = { port: Port; inputLatencySeconds: number; outputLatencySeconds: number; process: (inputs: Float32Array[][], outputs: Float32Array[][]) => boolean }
type Maker = new (options: { numberOfOutputs: number; outputChannelCount: number[] }) => Stretcher

/** What signalsmith-stretch finds in a browser's AudioWorklet. */
type Worklet = { AudioWorkletProcessor?: unknown; registerProcessor?: (name: string, maker: Maker) => void; sampleRate: number; currentTime: number }

/** Samples taken at once: fewer than the stretcher's own store, 120 ms of sound, holds at the lowest rate of a telephone. */
const block = 256
const worklet = globalThis as unknown as Worklet
let maker: Promise<Maker> | undefined

function registered(): Promise<Maker> {
  maker ??= new Promise((resolve, reject) => {
    worklet.registerProcessor = (_name, made) => resolve(made)
    worklet.AudioWorkletProcessor = class {
      port = { postMessage: () => {}, onmessage: () => {} }
    }
    import('signalsmith-stretch').catch(reject)
  })
  return maker
}

/** Loads the WebAssembly that shifts voices. */
export const shiftReady = async (): Promise<void> => void (await registered())

async function stretcher(rate: number): Promise<Stretcher> {
  const Made = await registered()
  worklet.sampleRate = rate
  worklet.currentTime = 0
  const made = new Made({ numberOfOutputs: 1, outputChannelCount: [1] })
  await new Promise<void>((resolve) => {
    made.port.postMessage = ([what]) => void (what === 'ready' && resolve())
  })
  return made
}

/**
 * A voice with pitch and resonances moved, as long as it was and in step with it. Takes mono samples at `rate` hertz piece by piece;
 * `shiftAt` says by how much at a time in seconds.
 */
export async function* shifted(pieces: AsyncIterable<Float32Array> | Iterable<Float32Array>, rate: number, shiftAt: (seconds: number) => Shift): AsyncGenerator<Float32Array> {
  const worker = await stretcher(rate)
  let skip = Math.round((worker.inputLatencySeconds + worker.outputLatencySeconds) * rate)
  let [done, kept]: [number, Float32Array] = [0, new Float32Array(0)]
  const turn = (input: Float32Array) => {
    worklet.currentTime = done / rate
    const { pitch, formants } = shiftAt(worklet.currentTime)
    worker.port.onmessage({ data: [0, 'schedule', { active: true, semitones: pitch, tonalityHz: 8000, formantSemitones: formants, formantCompensation: true, formantBaseHz: 0 }] })
    const output = new Float32Array(input.length)
    worker.process([[input]], [[output]])
    done += input.length
    const from = Math.min(skip, output.length)
    skip -= from
    return output.subarray(from)
  }
  const tail = new Float32Array(Math.ceil(skip / block) * block)
  let [given, told] = [0, 0]
  for await (const piece of withTail(pieces, tail, (count) => (given += count))) {
    kept = joined(kept, piece)
    while (kept.length >= block) {
      const output = turn(kept.subarray(0, block)).subarray(0, Math.max(0, given - told))
      kept = kept.slice(block)
      told += output.length
      if (output.length > 0) yield output
    }
  }
  const rest = turn(joined(kept, new Float32Array(block - kept.length)))
  yield rest.subarray(0, Math.max(0, given - told))
}

function joined(first: Float32Array, second: Float32Array): Float32Array {
  const all = new Float32Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

async function* withTail(pieces: AsyncIterable<Float32Array> | Iterable<Float32Array>, tail: Float32Array, count: (samples: number) => void): AsyncGenerator<Float32Array> {
  for await (const piece of pieces) {
    count(piece.length)
    yield piece
  }
  yield tail
}
