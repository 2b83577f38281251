import fs from 'node:fs'
import type { Copied } from './answer'
import { childProgram } from './bundle'
import { caged, type Options } from './caged'
import { firstBytes, mayBeRecording } from './first-look'

export type { Copied }

function headOf(source: string): Buffer {
  const [file, head] = [fs.openSync(source, 'r'), Buffer.alloc(firstBytes)]
  try {
    return head.subarray(0, fs.readSync(file, head, 0, firstBytes, 0))
  } finally {
    fs.closeSync(file)
  }
}

/**
 * Makes a copy of `source` at `target` that holds nothing but what one sees or hears, in a process of its own that has no network, no secrets
 * and is killed at its limits of time and memory. `target` exists only when the outcome is `cleaned`; whatever the file does to
 * the child is an outcome too (`plainReason` in ./answer words it). A sound comes out as MP3; the pages of a document come out with `pagePictures` of ./look/document.
 * @throws only when `source` cannot be opened or `target` not written
 */
export const cleaned = async (source: string, target: string, options: Options = {}): Promise<Copied> =>
  caged(await childProgram(), mayBeRecording(headOf(source)) ? 'recording' : 'copy', source, target, options)

/**
 * Makes a copy of a recording at `target` with pitch and resonance of what is heard moved by amounts that are drawn for this copy and kept nowhere: a sound
 * as MP3, a film with its pictures. Where nothing here decodes the sound: `sealed-only`, `voice_not_decoded`. Same process, limits and errors as `cleaned`.
 */
export const disguised = async (source: string, target: string, options: Options = {}): Promise<Copied> => caged(await childProgram(), 'disguise', source, target, options)

/** Makes a copy of a film at `target` without its sound. Same process, limits and errors as `cleaned`. */
export const silent = async (source: string, target: string, options: Options = {}): Promise<Copied> => caged(await childProgram(), 'silent', source, target, options)
