import { clip } from './mp4'
import { voiceNote } from './ogg'
import { pdf } from './pdf'
import { nightRoad } from './png'

export type SampleKind = 'image' | 'voice' | 'video' | 'document'
type Sample = { bytes: Buffer; mime: string; name: string }

const makers: Record<SampleKind, () => Sample> = {
  image: () => ({ bytes: nightRoad(), mime: 'image/png', name: 'photo.png' }),
  voice: () => ({ bytes: voiceNote(), mime: 'audio/ogg', name: 'voice.ogg' }),
  video: () => ({ bytes: clip(), mime: 'video/mp4', name: 'clip.mp4' }),
  document: () => ({ bytes: pdf('Simulated document: loading list'), mime: 'application/pdf', name: 'loading-list.pdf' }),
}

const made = new Map<SampleKind, Sample>()

/** A small true file of that kind, made in code once. */
export function sample(kind: SampleKind): Sample {
  const found = made.get(kind) ?? makers[kind]()
  made.set(kind, found)
  return found
}
