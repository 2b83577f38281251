'use client'

import dynamic from 'next/dynamic'
import { type BarPoint, type BarWords, shades } from './bar-point'

// Recharts is half of what this page weighs; the tables stand without it.
const WeekChart = dynamic(() => import('./week-chart'), { ssr: false, loading: () => <div className="h-[260px]" /> })

type BarsProps = { points: BarPoint[]; words: BarWords; banded: boolean }

/** A colour of the bars and what it stands for. */
function Key({ opacity, children }: { opacity: number; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden viewBox="0 0 10 10" className="size-3">
        <rect width="10" height="10" fill="var(--primary)" fillOpacity={opacity} />
      </svg>
      {children}
    </li>
  )
}

/** Bars over time with their key said below them. */
export function Bars({ points, words, banded }: BarsProps) {
  return (
    <>
      <WeekChart points={points} words={words} />
      <ul className="flex flex-wrap gap-x-4 text-muted">
        <Key opacity={1}>{words.verified}</Key>
        <Key opacity={shades.rest}>{words.rest}</Key>
        {points.some(({ running }) => running) ? <Key opacity={shades.part}>{words.part}</Key> : null}
        {banded ? (
          <li className="flex items-center gap-1.5">
            <svg aria-hidden viewBox="0 0 20 10" className="h-3 w-5">
              <rect width="20" height="10" fill="var(--waiting)" fillOpacity={0.2} />
              <path d="M0 9H20" stroke="var(--waiting)" strokeWidth="2" strokeDasharray="5 4" />
            </svg>
            {words.expected} – {words.limit}
          </li>
        ) : null}
      </ul>
    </>
  )
}
