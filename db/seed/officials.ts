import type postgres from 'postgres'
import { hashPassword } from '@/lib/access/password'
import { sealTotp } from '@/lib/access/totp'

export const demoPassword = 'demo-mitra-2026'
export const demoTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** Sign-ins of the demo; they exist only with MITRA_DEMO=1. */
export const demoAccounts = [
  { username: 'sp.jaunpur', role: 'sp', programme: 'satark', unit: 'jaunpur', nameEn: 'SP Jaunpur (demo)', nameHi: 'पुलिस अधीक्षक जौनपुर (डेमो)' },
  { username: 'sp.ghazipur', role: 'sp', programme: 'satark', unit: 'ghazipur', nameEn: 'SP Ghazipur (demo)', nameHi: 'पुलिस अधीक्षक गाजीपुर (डेमो)' },
  { username: 'sp.chandauli', role: 'sp', programme: 'satark', unit: 'chandauli', nameEn: 'SP Chandauli (demo)', nameHi: 'पुलिस अधीक्षक चंदौली (डेमो)' },
  { username: 'staff.jaunpur', role: 'sp_staff', programme: 'satark', unit: 'jaunpur', nameEn: 'Reader, SP office Jaunpur (demo)', nameHi: 'पेशकार, एसपी कार्यालय जौनपुर (डेमो)' },
  { username: 'dig.varanasi', role: 'dig', programme: 'satark', unit: 'varanasi-range', nameEn: 'DIG Varanasi range (demo)', nameHi: 'डीआईजी वाराणसी परिक्षेत्र (डेमो)' },
  {
    username: 'vigilance.varanasi',
    role: 'dig',
    programme: 'satark',
    unit: 'varanasi-range',
    nameEn: 'Vigilance officer, DIG office (demo)',
    nameHi: 'सतर्कता अधिकारी, डीआईजी कार्यालय (डेमो)',
  },
  { username: 'analyst.varanasi', role: 'analyst', programme: 'satark', unit: 'varanasi-range', nameEn: 'Analyst, DIG office (demo)', nameHi: 'विश्लेषक, डीआईजी कार्यालय (डेमो)' },
  { username: 'chair.dcpcr', role: 'chair', programme: 'bal', unit: 'dcpcr', nameEn: 'Chairperson, DCPCR (demo)', nameHi: 'अध्यक्ष, डीसीपीसीआर (डेमो)' },
  { username: 'case.dcpcr', role: 'caseworker', programme: 'bal', unit: 'dcpcr', nameEn: 'Caseworker, DCPCR (demo)', nameHi: 'केसवर्कर, डीसीपीसीआर (डेमो)' },
  { username: 'admin', role: 'admin', programme: 'satark', unit: 'varanasi-range', nameEn: 'Administrator (demo)', nameHi: 'प्रशासक (डेमो)' },
] as const

/** Inserts the demo accounts that are missing; needs the session secret, under which second factors are kept. */
export async function seedOfficials(owner: postgres.Sql): Promise<void> {
  const known = new Set((await owner<{ username: string }[]>`select username from auth.official`).map(({ username }) => username))
  for (const account of demoAccounts.filter(({ username }) => !known.has(username))) {
    const passwordHash = await hashPassword(demoPassword)
    await owner`
      insert into auth.official (username, programme_id, role, unit_id, name_en, name_hi, language, password_hash, totp_sealed)
      select ${account.username}, ${account.programme}, ${account.role}, u.id, ${account.nameEn}, ${account.nameHi}, 'hi', ${passwordHash}, ${sealTotp(demoTotpSecret)}
      from core.unit u where u.code = ${account.unit}`
  }
}
