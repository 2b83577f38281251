import type { Speaker } from '@/lib/programme/types'
import { plain } from './input'

const words = (list: string) => list.split(', ')

/** What people write for "who are you?". */
export const speakerWords: Record<Speaker, readonly string[]> = {
  child: words(
    'child, i am a child, kid, student, i am a student, girl, boy, i am a girl, i am a boy, bachcha, baccha, bacha, bachchi, bacchi, bachi, main bachcha, ladki, ladka, mai ladki, mai ladka, बच्चा, बच्ची, लड़की, लड़का, छात्र, छात्रा, मैं बच्ची',
  ),
  relative: words(
    'parent, parents, father, mother, i am a parent, i am the father, i am the mother, i am a father, i am a mother, guardian, relative, uncle, aunty, papa, mummy, mummi, maa, pita, mata pita, mata, bhai, behan, chacha, mama, nana, nani, dada, dadi, rishtedar, माँ, पिता, पापा, मम्मी, माता, माता पिता, अभिभावक, रिश्तेदार, चाचा, दादी, नानी',
  ),
  other: words(
    'teacher, i am a teacher, neighbour, neighbor, i am a neighbour, padosi, padosan, sir, madam, shikshak, principal, ngo, anganwadi, doctor, main teacher, mai teacher, main shikshak, main padosi, शिक्षक, शिक्षिका, टीचर, पड़ोसी, पड़ोसन, अध्यापक, डॉक्टर',
  ),
}

const oneself = /(?:^| )(?:i|im|am|me|mai|main|mein|meri|mera|mere|my|hu|hun|hoon|मैं|मेरी|मेरा|हूं)(?= |$)/u
const years = /(?:^| )([4-9]|1[0-7])(?: )?(?:saal|sal|baras|years?|yrs?|yr|साल|वर्ष|बरस)(?= |$)/u
const ofAnother = /(?:^| )(?:beta|bete|beti|bachcha|bachche|bache|son|daughter|child|बेटा|बेटे|बेटी|बच्चा|बच्चे)(?= |$)/u

/** A short message in which somebody under 18 tells the own age: "me 12 saal ki hu", "I am 9 years old". */
export function saysAge(text: string): boolean {
  const said = plain(text)
  return said.split(' ').length <= 8 && oneself.test(said) && years.test(said) && !ofAnother.test(said)
}
