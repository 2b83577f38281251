import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { sameOrigin } from './origin'
import type { Viewer } from './viewer'

const request = vi.hoisted(() => ({ headers: new Headers(), viewer: null as Viewer | null }))
vi.mock('next/headers', () => ({ headers: async () => request.headers }))
vi.mock('./session', () => ({ currentViewer: async () => request.viewer }))

const { officialAction, publicAction } = await import('./action')

const viewer = { id: 'v', role: 'sp' } as Viewer
const schema = z.object({ ref: z.string().min(1), unit: z.array(z.string()).optional() })
const act = vi.fn(async (_: Viewer, input: { ref: string }) => ({ ok: true as const, ref: input.ref }))
const action = officialAction(schema, act)

beforeEach(() => {
  act.mockClear()
  request.headers = new Headers({ 'sec-fetch-site': 'same-origin' })
  request.viewer = viewer
})

it('runs for somebody signed in on our own page, with an object, a form, or a form after a previous state', async () => {
  const form = new FormData()
  form.append('ref', 'PS-1')
  form.append('$ACTION_ID', 'x')
  form.append('unit', 'a')
  form.append('unit', 'b')
  expect(await action({ ref: 'PS-1' })).toEqual({ ok: true, ref: 'PS-1' })
  expect(await action(form)).toEqual({ ok: true, ref: 'PS-1' })
  expect(await action(null, form)).toEqual({ ok: true, ref: 'PS-1' })
  expect(act.mock.lastCall).toEqual([viewer, { ref: 'PS-1', unit: ['a', 'b'] }])
})

it('refuses, as a value and before anything runs, another origin, nobody, and input that does not fit', async () => {
  for (const input of [{}, { ref: '' }, null, 'x', undefined, new FormData()]) expect(await action(input)).toEqual({ ok: false, refusal: 'invalid' })
  request.viewer = null
  expect(await action({ ref: 'PS-1' })).toEqual({ ok: false, refusal: 'signed_out' })
  request.headers = new Headers({ 'sec-fetch-site': 'cross-site' })
  expect(await action({ ref: 'PS-1' })).toEqual({ ok: false, refusal: 'not_allowed' })
  expect(act).not.toHaveBeenCalled()
})

it('lets the public in only within the limit, and a broken limit lets nobody in', async () => {
  const open = vi.fn(async ({ ref }: { ref: string }) => ref)
  expect(await publicAction(schema, async () => true, open)({ ref: 'a' })).toBe('a')
  expect(await publicAction(schema, async () => false, open)({ ref: 'a' })).toEqual({ ok: false, refusal: 'too_many' })
  await expect(publicAction(schema, () => Promise.reject(new Error('away')), open)({ ref: 'a' })).rejects.toThrow('away')
  expect(open).toHaveBeenCalledTimes(1)
})

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://mitra.example', host: 'mitra.example' }, false],
  [{ origin: 'http://mitra.example:3000', host: 'mitra.example:3000' }, true],
  [{ origin: 'http://evil.example', host: 'mitra.example' }, false],
  [{ origin: 'null', host: 'mitra.example' }, false],
  [{ host: 'mitra.example' }, false],
  [{}, false],
] as const)('an origin of %o is ours: %s', (given, ours) => {
  expect(sameOrigin(new Headers(given as Record<string, string>))).toBe(ours)
})
