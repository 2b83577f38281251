'use client'

import { useRef } from 'react'
import { Area, Bar, CartesianGrid, Cell, ComposedChart, LabelList, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { count } from '@/lib/i18n/format'
import { type BarPoint, type BarWords, shades } from './bar-point'
import { usePaperWidth } from './use-paper-width'

const axis = { stroke: 'var(--edge)', tick: { fill: 'var(--muted)', fontSize: 12 }, tickLine: false }
const still = { isAnimationActive: false } as const

type TipProps = { active?: boolean; payload?: readonly { payload?: unknown }[]; words: BarWords }

function Tip({ active, payload, words }: TipProps) {
  const point = payload?.[0]?.payload as BarPoint | undefined
  if (!active || !point) return null
  return (
    <div className="rounded border bg-panel px-2.5 py-1.5 text-ink">
      <p className="font-semibold">{point.running ? `${point.label} (${words.part})` : point.label}</p>
      <p>
        {words.bar}: {count(point.n)}
      </p>
      <p className="text-muted">
        {words.verified}: {count(point.verified)}
      </p>
      {point.band ? (
        <p className="text-muted">
          {words.expected} {point.band[0]}, {words.limit} {point.band[1]}
        </p>
      ) : null}
    </div>
  )
}

/** Bars of tips, the verified part filled, over the band between what is expected and the upper limit. Alarms carry their word. */
export default function WeekChart({ points, words }: { points: BarPoint[]; words: BarWords }) {
  const banded = points.some(({ band }) => band)
  const box = useRef<HTMLDivElement>(null)
  const paper = usePaperWidth(box)
  return (
    <div ref={box}>
      <ResponsiveContainer key={paper} width={paper ?? '100%'} height={260}>
        <ComposedChart data={points} margin={{ top: 22, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false} barCategoryGap="12%">
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" minTickGap={24} {...axis} />
          <YAxis allowDecimals={false} width={44} tickFormatter={count} axisLine={false} {...axis} />
          <Tooltip content={<Tip words={words} />} cursor={{ fill: 'var(--primary-soft)' }} />
          {banded ? <Area dataKey="band" type="step" stroke="none" fill="var(--waiting)" fillOpacity={0.16} {...still} /> : null}
          <Bar dataKey="verified" stackId="tips" fill="var(--primary)" {...still} />
          <Bar dataKey="rest" stackId="tips" fill="var(--primary)" fillOpacity={shades.rest} {...still}>
            {points.map((point) => (
              <Cell key={point.label} fill={point.alarm ? 'var(--alarm)' : 'var(--primary)'} fillOpacity={point.running ? shades.part : shades.rest} />
            ))}
            <LabelList dataKey="alarm" position="top" fill="var(--alarm)" fontSize={12} fontWeight={700} />
          </Bar>
          {banded ? <Line dataKey="expected" type="step" stroke="var(--waiting)" strokeWidth={1.5} strokeDasharray="5 4" dot={false} {...still} /> : null}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
