import type postgres from 'postgres'

type Source = { number: string; en: string; hi: string; url: string | null }

/** Who runs each number that children and those who stand for them are given. */
const sources: Source[] = [
  { number: '112', en: 'Emergency Response Support System, Ministry of Home Affairs', hi: 'आपात प्रतिक्रिया सहायता प्रणाली, गृह मंत्रालय', url: 'https://112.gov.in' },
  {
    ...{ number: '1098', en: 'Child helpline, Mission Vatsalya, Ministry of Women and Child Development' },
    ...{ hi: 'चाइल्ड हेल्पलाइन, मिशन वात्सल्य, महिला एवं बाल विकास मंत्रालय', url: 'https://missionvatsalya.wcd.gov.in' },
  },
  { number: '181', en: 'Women helpline, Ministry of Women and Child Development', hi: 'महिला हेल्पलाइन, महिला एवं बाल विकास मंत्रालय', url: 'https://wcd.gov.in' },
  { number: '108', en: 'Emergency ambulance, National Health Mission', hi: 'आपात एम्बुलेंस, राष्ट्रीय स्वास्थ्य मिशन', url: null },
  { number: '101', en: 'Delhi Fire Service', hi: 'दिल्ली अग्निशमन सेवा', url: 'https://dfs.delhi.gov.in' },
  {
    ...{ number: '1930', en: 'National Cyber Crime Reporting Portal, Ministry of Home Affairs' },
    ...{ hi: 'राष्ट्रीय साइबर अपराध रिपोर्टिंग पोर्टल, गृह मंत्रालय', url: 'https://cybercrime.gov.in' },
  },
  { number: '14416', en: 'Tele-MANAS, Ministry of Health and Family Welfare', hi: 'टेली-मानस, स्वास्थ्य एवं परिवार कल्याण मंत्रालय', url: 'https://telemanas.mohfw.gov.in' },
]

/** Gives every number of the commission its first source where it has none. */
export async function seedHelplineChecks(sql: postgres.TransactionSql): Promise<void> {
  await sql`insert into core.helpline_check (programme_id, number, source_en, source_hi, source_url, verified_on, expires_on)
    select 'bal', given.number, given.en, given.hi, given.url, date '2026-11-01', date '2027-05-01'
      from jsonb_to_recordset(${sql.json(sources)}) as given(number text, en text, hi text, url text)
      join core.helpline line on line.number = given.number
     where not exists (select 1 from core.helpline_check c where c.programme_id = 'bal' and c.number = given.number)`
}
