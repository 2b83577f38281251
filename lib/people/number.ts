const plainDigits = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\s().-]/g, '')

/** A badge number (PNO) as typed, in digits; undefined when it is none. */
export function badgeNumber(typed: string): string | undefined {
  const digits = plainDigits(typed)
  return /^\d{6,12}$/.test(digits) ? digits : undefined
}

/**
 * An Indian mobile number as E.164 digits without plus (`919876543210`), read from what a person types: with or
 * without +91 or 0, blanks, hyphens, Hindi digits. Null when it is none.
 */
export function mobileNumber(typed: string): string | null {
  const digits = plainDigits(typed)
  const ten = /^(?:\+?91|0)?([6-9]\d{9})$/.exec(digits)?.[1]
  return ten ? `91${ten}` : null
}

/** E.164 digits for reading: `+91 98765 43210`. */
export function shownNumber(digits: string): string {
  const indian = /^91(\d{5})(\d{5})$/.exec(digits)
  return indian ? `+91 ${indian[1]} ${indian[2]}` : `+${digits}`
}
