import type { Language } from '@/lib/i18n/language'

/** Words that mean something pleasant in Hindi and are easy to read in English; none is a person's title, a caste or a place of the range. */
const hindi: Record<string, string> = {
  Amaltas: 'अमलतास',
  Ambar: 'अंबर',
  Badal: 'बादल',
  Bela: 'बेला',
  Chameli: 'चमेली',
  Champa: 'चंपा',
  Chand: 'चाँद',
  Deep: 'दीप',
  Dhara: 'धारा',
  Dhoop: 'धूप',
  Gagan: 'गगन',
  Gulab: 'गुलाब',
  Gulmohar: 'गुलमोहर',
  Hansa: 'हंसा',
  Indu: 'इंदु',
  Jheel: 'झील',
  Jugnu: 'जुगनू',
  Kamal: 'कमल',
  Kapas: 'कपास',
  Kesar: 'केसर',
  Kiran: 'किरण',
  Koyal: 'कोयल',
  Lahar: 'लहर',
  Mahua: 'महुआ',
  Megh: 'मेघ',
  Mogra: 'मोगरा',
  Mor: 'मोर',
  Nadi: 'नदी',
  Neem: 'नीम',
  Nila: 'नीला',
  Ojas: 'ओजस',
  Palash: 'पलाश',
  Parvat: 'पर्वत',
  Pawan: 'पवन',
  Pipal: 'पीपल',
  Pushp: 'पुष्प',
  Reti: 'रेती',
  Sagar: 'सागर',
  Saras: 'सारस',
  Savan: 'सावन',
  Shanti: 'शांति',
  Shikha: 'शिखा',
  Shyama: 'श्यामा',
  Sona: 'सोना',
  Subah: 'सुबह',
  Taal: 'ताल',
  Tara: 'तारा',
  Tulsi: 'तुलसी',
  Usha: 'उषा',
  Utsav: 'उत्सव',
  Vasant: 'वसंत',
  Vriksh: 'वृक्ष',
  Yamini: 'यामिनी',
}

export const aliasWords = Object.keys(hindi)
const latin = new Map(Object.entries(hindi).map(([word, inHindi]) => [inHindi, word]))

/** An alias in the reader's script: `Kamal Nadi 42`, `कमल नदी 42`. A word that is not on the list stays as it is. */
export const aliasIn = (alias: string, language: Language) =>
  language === 'hi'
    ? alias
        .split(' ')
        .map((one) => hindi[one] ?? one)
        .join(' ')
    : alias

const asDigit = (digit: string) => String((digit.codePointAt(0) ?? 0) - 0x0966)

/** An alias as it is kept, from one typed in Hindi; anything else as it was typed. */
export function aliasTyped(typed: string): string {
  const [first = '', second = '', digits = '', ...more] = typed.normalize('NFC').trim().split(/\s+/)
  const plain = digits.replace(/[०-९]/g, asDigit)
  const [one, other] = [latin.get(first), latin.get(second)]
  return one && other && /^\d\d$/.test(plain) && more.length === 0 ? `${one} ${other} ${plain}` : typed
}
