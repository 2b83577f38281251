import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import type { RefusalCode, Refused } from '@/lib/complaint/workflow'
import { sameOrigin } from './origin'
import { currentViewer } from './session'
import type { Viewer } from './viewer'

const refuse = (refusal: RefusalCode): Refused => ({ ok: false, refusal })

/** A form's fields by name; a name that occurs several times becomes a list. Files are left out. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string')
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

/** React hands a form action the previous state first; the input is always the last argument. */
const inputOf = (given: unknown[]): unknown => {
  const last = given.at(-1)
  return last instanceof FormData ? fieldsOf(last) : last
}

type Action<T> = (...given: unknown[]) => Promise<T | Refused>

/**
 * A server action for somebody signed in. Takes an object, a form, or (previous state, form).
 * Refusals are values: another origin, nobody signed in, input that the schema does not take.
 */
export function officialAction<S extends z.ZodType, T>(schema: S, act: (viewer: Viewer, input: z.output<S>) => Promise<T>): Action<T> {
  return async (...given) => {
    if (!sameOrigin(await headers())) return refuse('not_allowed')
    const viewer = await currentViewer()
    if (!viewer) return refuse('signed_out')
    const input = schema.safeParse(inputOf(given))
    return input.success ? act(viewer, input.data) : refuse('invalid')
  }
}

/**
 * A server action for anybody. `allowed` is its rate limit and is asked before the input is looked at;
 * when it throws, the action fails closed.
 */
export function publicAction<S extends z.ZodType, T>(schema: S, allowed: () => Promise<boolean>, act: (input: z.output<S>) => Promise<T>): Action<T> {
  return async (...given) => {
    if (!sameOrigin(await headers())) return refuse('not_allowed')
    if (!(await allowed())) return refuse('too_many')
    const input = schema.safeParse(inputOf(given))
    return input.success ? act(input.data) : refuse('invalid')
  }
}
