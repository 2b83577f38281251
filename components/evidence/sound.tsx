'use client'

import { Pause, Play, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { EvidenceWords } from '@/lib/i18n/evidence'
import { clockOf, peaksOf } from './peaks'

type Words = EvidenceWords['evidence']

const bars = 160
/** Decoding holds the whole sound in memory; beyond this many bytes there is a plain line instead of the waveform. */
const mostDecoded = 8e6

/** The waveform of a sound, computed here from the bytes that are here; empty while it is not known. */
function usePeaks(blob: Blob): number[] {
  const [peaks, setPeaks] = useState<number[]>([])
  useEffect(() => {
    let gone = false
    const read = async () => {
      if (blob.size > mostDecoded) return
      // 8 kHz is enough for a picture of it, and holds a sixth of the memory.
      const decoded = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await blob.arrayBuffer())
      if (!gone) setPeaks(peaksOf(decoded.getChannelData(0), bars))
    }
    read().catch(() => setPeaks([]))
    return () => {
      gone = true
    }
  }, [blob])
  return peaks
}

/** Bars of the waveform from `from` to `to`, of one width each. */
const drawn = (peaks: number[], from: number, to: number) =>
  peaks.flatMap((peak, index) => (index >= from && index < to ? [`M${index * 4 + 2} ${20 - Math.max(0.6, peak * 18)}V${20 + Math.max(0.6, peak * 18)}`] : [])).join('')

function Waveform({ peaks, played, label }: { peaks: number[]; played: number; label: string }) {
  const at = Math.round(played * bars)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${bars * 4} 40`} preserveAspectRatio="none" className="h-12 w-full">
      <path d={drawn(peaks, at, bars)} className="stroke-edge" strokeWidth="2" />
      <path d={drawn(peaks, 0, at)} className="stroke-primary" strokeWidth="2" />
    </svg>
  )
}

const speeds = [0.75, 1, 1.5] as const

/** Plays a sound with its waveform; every control works by keyboard. */
export function Sound({ blob, url, name, words }: { blob: Blob; url: string; name: string; words: Words }) {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [time, setTime] = useState(0)
  const [length, setLength] = useState(0)
  const [broken, setBroken] = useState(false)
  const peaks = usePeaks(blob)
  const seek = (to: number) => {
    if (audio.current) audio.current.currentTime = to
    setTime(to)
  }
  const pace = (rate: number) => {
    if (audio.current) audio.current.playbackRate = rate
  }
  const toggle = () => void (playing ? audio.current?.pause() : audio.current?.play().catch(() => setBroken(true)))
  if (broken) return <p className="text-waiting">{words.sound.cannot}</p>
  return (
    <div className="grid gap-2 rounded border bg-paper p-3">
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        aria-label={name}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setTime(event.currentTarget.currentTime)}
        onDurationChange={(event) => Number.isFinite(event.currentTarget.duration) && setLength(event.currentTarget.duration)}
        onError={() => setBroken(true)}
      >
        <track kind="captions" />
      </audio>
      {peaks.length > 0 ? <Waveform peaks={peaks} played={length > 0 ? time / length : 0} label={words.sound.wave} /> : null}
      <input
        type="range"
        min={0}
        max={length || 1}
        step={0.1}
        value={Math.min(time, length || 1)}
        aria-label={words.sound.position}
        aria-valuetext={`${clockOf(time)} / ${clockOf(length)}`}
        onChange={(event) => seek(Number(event.target.value))}
        className="h-6 w-full accent-primary"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="button" look="primary" onClick={toggle} icon={playing ? <Pause aria-hidden className="size-4" /> : <Play aria-hidden className="size-4" />}>
          {playing ? words.sound.pause : words.sound.play}
        </Button>
        <Button type="button" aria-label={words.sound.back} onClick={() => seek(Math.max(0, time - 5))} icon={<RotateCcw aria-hidden className="size-4" />}>
          5
        </Button>
        <label className="flex items-center gap-1.5 text-muted">
          {words.sound.speed}
          <select className="field w-auto" defaultValue="1" onChange={(event) => pace(Number(event.target.value))}>
            {speeds.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <span className="tabular ml-auto text-muted">
          {clockOf(time)} / {clockOf(length)}
        </span>
      </div>
    </div>
  )
}
