'use client'

import { type ComponentProps, createContext, type FormEvent, type ReactNode, startTransition, use, useActionState, useEffect, useRef } from 'react'
import { Notice } from './notice'

/** What a server action answers a form with. */
export type Answer = { ok: boolean; refusal?: string }

const Pending = createContext(false)

/** Whether the form around has been sent and not answered yet. */
export const usePending = () => use(Pending)

type ActionFormProps<A extends Answer> = Omit<ComponentProps<'form'>, 'action' | 'onSubmit' | 'ref' | 'children'> & {
  action: (...given: unknown[]) => Promise<A>
  /** Words for each refusal; `invalid` stands for those without words. */
  refusals: Record<string, string>
  /** Said when it worked and the page stays. */
  done?: ReactNode
  children: ReactNode | ((answer: A | null) => ReactNode)
}

/** A form with a server action, which also works before or without JavaScript. What was typed stays when it is refused and goes when it is taken. */
export function ActionForm<A extends Answer>({ action, refusals, done, children, ...rest }: ActionFormProps<A>) {
  const [answer, send, pending] = useActionState<A | null, FormData>((before, form) => action(before, form), null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer?.ok) form.current?.reset()
  }, [answer])
  // React empties a form after any answer; sending by hand keeps what was typed when it is refused.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => send(typed))
  }
  return (
    <form ref={form} action={send} onSubmit={submit} aria-busy={pending || undefined} {...rest}>
      <Pending value={pending}>{typeof children === 'function' ? children(answer) : children}</Pending>
      {answer && !answer.ok && !pending ? (
        <Notice tone="alarm" live>
          {refusals[answer.refusal ?? 'invalid'] ?? refusals.invalid}
        </Notice>
      ) : null}
      {answer?.ok && done && !pending ? (
        <Notice tone="acted" live>
          {done}
        </Notice>
      ) : null}
    </form>
  )
}
