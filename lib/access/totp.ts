import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import { derivedKey } from './secret'

const period = 30
const key = () => derivedKey('second factor')

/** A second factor's secret, sealed for `official.totp_sealed`: 12 bytes nonce, 16 bytes tag, text (AES-256-GCM). */
export function sealTotp(secret: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

/** The secret that `sealTotp` sealed. @throws Error when it was changed or sealed under another session secret */
export function openTotp(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

/** A new 160-bit secret, base32. */
export const newTotpSecret = () => generateSecret({ length: 20 })

/** What an authenticator app scans. */
export const totpUri = (secret: string, username: string) => generateURI({ issuer: 'Mitra', label: username, secret, period })

/** The number of the 30-second step that `at` falls in. */
export const totpStep = (at: Date) => Math.floor(at.getTime() / 1000 / period)

/** The code of a step. */
export const totpCode = (secret: string, step: number) => generateSync({ secret, period, epoch: step * period })

/**
 * The step whose code this is, at most one before or after now; null when it is none of them or not later than
 * `lastStep`: a code is good once.
 */
export function acceptedStep(secret: string, code: string, at: Date, lastStep: number): number | null {
  const digits = code
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  if (!/^\d{6}$/.test(digits)) return null
  const now = totpStep(at)
  for (const step of [now, now - 1, now + 1]) {
    if (step > lastStep && verifySync({ secret, token: digits, period, epoch: step * period, epochTolerance: 0 }).valid) return step
  }
  return null
}
