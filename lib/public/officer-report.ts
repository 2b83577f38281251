import type { EvidenceKind } from '@/lib/conversation/types'
import { attachAsOfficer } from '@/lib/evidence/receive'
import { kindOf } from '@/lib/upload/kind'
import { boundaryOf, Malformed, type Part, partsOf, wholeOf } from '@/lib/upload/multipart'

const mostPhotos = 5
const mostPhotoBytes = 5 * 1024 ** 2
const mostFieldBytes = 16_384
const mostBodyBytes = mostPhotos * mostPhotoBytes + 256 * 1024

type Photo = { kind: EvidenceKind; bytes: Buffer }

/** A report as it was posted: its fields and photos. `too_large`: a photo too many or too big; nothing of it is used. */
export type PostedReport = { fields: URLSearchParams; photos: Photo[] } | 'too_large' | null

async function photoOf(part: Part): Promise<Photo | null> {
  const bytes = await wholeOf(part, mostPhotoBytes)
  return bytes.length > 0 ? { kind: kindOf(part.type), bytes } : null
}

/** Reads the report's form with its photos; null when it is no such form. */
export async function postedReport(request: Request): Promise<PostedReport> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!boundary || !request.body) return null
  // Every browser tells the length of a form; without it the fields could go on for ever.
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= mostBodyBytes)) return 'too_large'
  const fields = new URLSearchParams()
  const photos: Photo[] = []
  try {
    for await (const part of partsOf(request.body, boundary)) {
      const photo = part.isFile ? await photoOf(part) : null
      if (photo) photos.push(photo)
      else if (!part.isFile) fields.append(part.name, (await wholeOf(part, mostFieldBytes)).toString('utf8'))
      if (photos.length > mostPhotos) return 'too_large'
    }
  } catch (error) {
    if (error instanceof Malformed) return photos.length > 0 || fields.size > 0 ? 'too_large' : null
    throw error
  }
  return { fields, photos }
}

/** Seals the photos of an officer and enters them as evidence, in their order; they are cleaned like any other file. */
export async function keepPhotos(assignmentId: string, photos: Photo[]): Promise<boolean> {
  let kept = photos.length > 0
  for (const { kind, bytes } of photos) kept = (await attachAsOfficer(assignmentId, kind, [bytes], mostPhotoBytes)).ok && kept
  return kept
}
