'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { Waiting } from './loading'
import { Pages } from './pages'
import { Picture } from './picture'
import { Sound } from './sound'
import { useBytes } from './use-bytes'
import { RealVoice } from './voice'

type Words = EvidenceWords['evidence']

/** What of an item can be opened. */
export type Openable = { id: string; name: string; clean: { type: string } | null; disguised: { type: string } | null; pages: number | null }

/** Address of a copy; `reason` where a voice is to be heard as it is. */
type Address = (copy: string, reason?: string) => string

function OnePicture({ address, name, words }: { address: string; name: string; words: Words }) {
  const fetched = useBytes(address)
  return fetched.state === 'here' ? <Picture url={fetched.url} name={name} words={words} /> : <Waiting fetched={fetched} words={words} />
}

function OneSound({ address, name, words }: { address: string; name: string; words: Words }) {
  const fetched = useBytes(address)
  return fetched.state === 'here' ? <Sound blob={fetched.blob} url={fetched.url} name={name} words={words} /> : <Waiting fetched={fetched} words={words} />
}

function Film({ address, name, words }: { address: string; name: string; words: Words }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <Notice tone="waiting">{words.filmCannot}</Notice>
  return (
    <video
      src={address}
      controls
      controlsList="nodownload noremoteplayback"
      disablePictureInPicture
      playsInline
      preload="metadata"
      aria-label={name}
      onError={() => setBroken(true)}
      className="max-h-[75vh] w-full rounded border bg-black"
    >
      <track kind="captions" />
    </video>
  )
}

/** A sound or film: the disguised voice first where there is one, the real one behind a reason, for this visit. */
function Voice({ item, address, words }: { item: Openable; address: Address; words: Words }) {
  const [reason, setReason] = useState<string>()
  const { sound } = words
  const seen = item.clean?.type.startsWith('video/')
  const Player = seen ? Film : OneSound
  if (reason !== undefined) {
    const source = address('clean', reason)
    return (
      <div className="grid gap-2">
        <Notice tone="waiting" title={sound.clean}>
          {sound.cleanNote}
        </Notice>
        <Player key={source} address={source} name={item.name} words={words} />
      </div>
    )
  }
  return (
    <div className="grid gap-2">
      <Notice title={sound.disguised}>{seen ? words.filmVoice : item.disguised ? sound.disguisedNote : sound.noDisguise}</Notice>
      {item.disguised ? <Player address={address('disguised')} name={item.name} words={words} /> : null}
      <RealVoice words={words} hear={setReason} />
    </div>
  )
}

/** The item itself, by what its copy is. */
export function OpenedItem({ item, address, words }: { item: Openable; address: Address; words: Words }) {
  const type = item.clean?.type ?? item.disguised?.type ?? ''
  if (item.pages !== null && item.pages > 0) return <Pages address={(page) => address(`page-${page}`)} count={item.pages} name={item.name} words={words} />
  if (type.startsWith('image/')) return <OnePicture address={address('clean')} name={item.name} words={words} />
  if (type.startsWith('video/') && !item.disguised) return <Film address={address('clean')} name={item.name} words={words} />
  return <Voice item={item} address={address} words={words} />
}
