'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { boundaryWords } from '@/lib/i18n/boundary'
import type { Language } from '@/lib/i18n/language'
import { largestBoundaryFile } from '@/lib/place/boundary-size'
import type { BoundaryAnswer, BoundaryReport } from '@/lib/place/divisions'

type State = { /** Percent of the file that has been sent. */ sent?: number; said?: BoundaryAnswer | 'failed' | 'choose' }

/** Sends a file and tells how much of it has left; only the older kind of request knows. */
function send(file: File, use: boolean, onSent: (percent: number) => void): Promise<BoundaryAnswer | 'failed'> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/boundaries${use ? '?use=1' : ''}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onSent(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onload = () => resolve(request.status === 200 && request.response ? (request.response as BoundaryAnswer) : 'failed')
    request.onerror = () => resolve('failed')
    request.send(file)
  })
}

function Report({ report, language }: { report: BoundaryReport; language: Language }) {
  const words = boundaryWords(language)
  const { fit } = report
  return (
    <ul className="list-disc pl-5">
      <li>{words.fit(fit.inside, fit.places)}</li>
      {fit.places > 0 && fit.inside < fit.places / 2 ? <li className="font-medium">{words.poor}</li> : null}
      <li>{words.units(fit.units, report.divisions.length)}</li>
      {fit.strangers.length > 0 ? <li>{words.strangers(fit.strangers.slice(0, 20).join(', '))}</li> : null}
      {report.dropped.length > 0 ? <li>{words.dropped(report.dropped.join(', '))}</li> : null}
    </ul>
  )
}

function Said({ said, language }: { said: State['said']; language: Language }) {
  const words = boundaryWords(language)
  if (said === undefined) return null
  if (typeof said === 'string' || !said.ok) {
    return (
      <Notice tone="alarm" live>
        {typeof said === 'string' ? words[said] : words.problem(said)}
      </Notice>
    )
  }
  return (
    <Notice tone={said.stored ? 'acted' : 'info'} live>
      {said.stored ? words.used : words.checked}
      <Report report={said.report} language={language} />
    </Notice>
  )
}

/** A file is looked at first and used second; the file stays chosen in between. */
export function BoundaryForm({ language }: { language: Language }) {
  const words = boundaryWords(language)
  const router = useRouter()
  const [{ sent, said }, setState] = useState<State>({})
  const busy = sent !== undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.size === 0) return setState({ said: 'choose' })
    if (file.size > largestBoundaryFile) return setState({ said: { ok: false, problem: 'too_large' } })
    setState({ sent: 0 })
    const use = submitter instanceof HTMLButtonElement && submitter.value === 'use'
    setState({ said: await send(file, use, (percent) => setState({ sent: percent })) })
    if (use) router.refresh()
  }
  const checked = typeof said === 'object' && said.ok && !said.stored
  return (
    <form onSubmit={submit} onChange={() => setState({})} aria-busy={busy} className="grid max-w-xl gap-3">
      <TextField type="file" name="file" accept=".geojson,.json,application/geo+json,application/json" label={words.file} hint={words.fileHint} required />
      <div className="flex flex-wrap gap-2">
        <Button value="check" look={checked ? 'secondary' : 'primary'} disabled={busy}>
          {words.check}
        </Button>
        {checked ? (
          <Button value="use" look="primary" disabled={busy}>
            {words.use}
          </Button>
        ) : null}
      </div>
      {busy ? (
        <Notice tone="info" live>
          {sent < 100 ? words.sending : words.reading}
          {sent < 100 ? <progress max={100} value={sent} aria-label={words.sending} className="block w-full" /> : null}
        </Notice>
      ) : null}
      <Said said={said} language={language} />
    </form>
  )
}
