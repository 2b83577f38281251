'use client'

import { useEffect, useState } from 'react'
import type { Holder, Officer } from '@/components/phone/who'
import * as door from './door'
import { usePoll } from './use-poll'

export type Identity = { id: string; phone: string; name: string /** Id of the number written to, where it is not the first. */; line?: string }

/** Made-up people with names as WhatsApp profiles have them: exactly what must never get further than the door. */
const first: Record<Exclude<Holder, 'officer'>, Identity> = {
  a: { id: 'informer-a', phone: '919999900001', name: 'Sunita Kharwar' },
  b: { id: 'informer-b', phone: '919999900002', name: 'रामप्रवेश यादव' },
  child: { id: 'child', phone: '919999900003', name: 'Chhoti' },
  parent: { id: 'parent', phone: '919999900004', name: 'Meena Kumari' },
}
const names = ['Guddu Rajbhar', 'Kalawati Devi', 'शमीम अंसारी', 'Pintu Bind', 'मीना मौर्य', 'Irfan Idrisi', 'लालजी पाल', 'Sangeeta Gond']

const shelf = 'mitra-simulator-people'

function freshIdentity(): Identity {
  const [digits = 0, name = 0] = crypto.getRandomValues(new Uint32Array(2))
  const phone = `9199998${(digits % 100_000).toString().padStart(5, '0')}`
  return { id: `sim-${phone}`, phone, name: names[name % names.length] ?? '' }
}

/** Officers with the messages that wait for them; those with messages first. */
async function officersWaiting(): Promise<Officer[]> {
  const [all, people] = await Promise.all([door.officers(), door.people()])
  const received = new Map(people.map((person) => [person.phone, person.received]))
  const waiting = all.map((officer) => ({ ...officer, messages: received.get(officer.phone) ?? 0 }))
  return waiting.toSorted((a, b) => Number(b.messages > 0) - Number(a.messages > 0))
}

const toBal = ['child', 'parent']

/** The identity with the number this holder writes to. */
const written = (identity: Identity, holder: Holder, line: string | undefined): Identity => (line && toBal.includes(holder) ? { ...identity, line } : identity)

/** Who holds the phone. The SIM of an informer lasts as long as this browser tab. */
/** `balLine`: id of the number of Bal Mitra, to which child and parent write. */
export function useHolder(balLine: string | undefined) {
  const [holder, hold] = useState<Holder>('a')
  const [informers, setInformers] = useState(first)
  const [officerId, chooseOfficer] = useState<string>()
  const [officers] = usePoll('officers', 4000, officersWaiting)
  useEffect(() => {
    const kept = sessionStorage.getItem(shelf)
    if (kept) setInformers({ ...first, ...(JSON.parse(kept) as typeof first) })
  }, [])
  const officer = officers?.find(({ id }) => id === officerId) ?? officers?.[0]
  const identity = holder === 'officer' ? officer && { id: `officer-${officer.phone}`, phone: officer.phone, name: officer.nameEn } : written(informers[holder], holder, balLine)
  const newNumber = () => {
    if (holder === 'officer') return
    const next = { ...informers, [holder]: freshIdentity() }
    sessionStorage.setItem(shelf, JSON.stringify(next))
    setInformers(next)
  }
  return { holder, hold, identity, newNumber, officers: officers ?? [], officerId: officer?.id, chooseOfficer }
}
