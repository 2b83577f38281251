'use client'

import Image from 'next/image'
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react'
import { ActionForm, type Answer } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'

type Words = { once: string; onceText: string; oncePassword: string; onceSecret: string; onceScan: string; username: string }

type Handover = { username: string; password: string; secret: string }

const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The way an authenticator app reads a secret. The picture is drawn here; the secret goes nowhere else. */
function ScanCode({ username, secret, label }: { username: string; secret: string; label: string }) {
  const [source, setSource] = useState<string>()
  useEffect(() => {
    const uri = `otpauth://totp/Mitra:${encodeURIComponent(username)}?secret=${secret}&issuer=Mitra`
    void import('qrcode').then(({ toDataURL }) => toDataURL(uri, { margin: 2, width: 192 })).then(setSource)
  }, [username, secret])
  return source ? <Image src={source} alt={label} width={192} height={192} className="rounded border" /> : null
}

function Shown({ username, password, secret, words }: Handover & { words: Words }) {
  const facts = [
    [words.username, username],
    [words.oncePassword, password],
    [words.onceSecret, grouped(secret)],
  ] as const
  return (
    <Notice tone="waiting" title={words.once} live>
      <p>{words.onceText}</p>
      <dl className="my-3 grid gap-2">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd className="font-mono text-base select-all">{value}</dd>
          </div>
        ))}
      </dl>
      <ScanCode username={username} secret={secret} label={words.onceScan} />
    </Notice>
  )
}

type HandoverAnswer = Answer & Partial<Handover>

type HandoverFormProps = Omit<ComponentProps<typeof ActionForm<HandoverAnswer>>, 'children'> & { words: Words; children: ReactNode }

/** A form whose answer is a secret to hand over; after that the fields give way to it. */
export function HandoverForm({ words, children, ...form }: HandoverFormProps) {
  return (
    <ActionForm<HandoverAnswer> {...form}>
      {(answer) =>
        answer?.ok && answer.username && answer.password && answer.secret ? (
          <Shown username={answer.username} password={answer.password} secret={answer.secret} words={words} />
        ) : (
          children
        )
      }
    </ActionForm>
  )
}
