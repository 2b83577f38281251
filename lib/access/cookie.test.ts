import { beforeEach, describe, expect, it, vi } from 'vitest'

const cookieAt = async (address: string | undefined) => {
  vi.stubEnv('NEXTAUTH_URL', address)
  const { sessionCookie } = await import('./cookie')
  return sessionCookie()
}

describe('the sign-in cookie', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.unstubAllEnvs()
  })

  it.each(['https://mitra.example', undefined])('travels over TLS alone where the site is at %s', async (address) => {
    expect(await cookieAt(address)).toMatchObject({ name: '__Host-sid', options: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' } })
  })

  it('is a plain one on this machine', async () => {
    expect(await cookieAt('http://localhost:3000')).toMatchObject({ name: 'sid', options: { secure: false } })
  })

  it('is never sent in clear over a network', async () => {
    await expect(cookieAt('http://mitra.example')).rejects.toThrow('NEXTAUTH_URL must begin with https://')
    await expect(cookieAt('http://localhost.example')).rejects.toThrow('NEXTAUTH_URL must begin with https://')
  })
})
