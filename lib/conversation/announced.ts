import { plain } from './input'

const set = (words: string) => new Set(words.split(' '))

const saying = set(
  'batana batani bataana btana btani kehna kahna kahni shikayat sikayat shikayt complaint complain report suchna soochna tell inform say बताना बतानी कहना कहनी शिकायत सूचना रिपोर्ट कम्प्लेंट',
)
const around = set(
  'mujhe mujhko muje mujhe mai main mein me hame hamein ek kuch kuchh kuchch baat bat karna karni krna krni deni dena hai he h hain chahta chahti hu hun hoon i want wanted to something a an make file like would have need you sir ji please मुझे मैं हमें एक कुछ बात करना करनी देनी देना है हैं चाहता चाहती हूं जी सर',
)

/** Says only that something will be told: "mujhe kuch batana hai", "I want to make a complaint". */
export function isAnnouncement(text: string): boolean {
  const words = plain(text).split(' ')
  return words.length > 1 && words.length <= 9 && words.some((word) => saying.has(word)) && words.every((word) => saying.has(word) || around.has(word))
}
