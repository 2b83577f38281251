import { aboutOthers, bold, contacts, exposing, files, links, oneSpelling, you } from './follow-up-words'
import type { RefusalCode } from './workflow'

/** Longest question, in UTF-16 units; it must fit a WhatsApp body with our frame around it. */
export const questionLimit = 500

const zeros = [0x30, 0x966, 0x660, 0x6f0, 0xff10]

/** Small letters, digits of every script the region writes as 0-9, invisible characters gone, look-alike dots and signs made plain. */
function plain(text: string): string {
  return oneSpelling(text)
    .toLowerCase()
    .replace(/\p{Cf}|\u034f/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const zero = zeros.find((from) => (digit.codePointAt(0) ?? 0) - from >= 0 && (digit.codePointAt(0) ?? 0) - from < 10)
      return zero === undefined ? digit : String((digit.codePointAt(0) ?? 0) - zero)
    })
    .replace(/[।｡。•∙·]/g, '.')
    .replace(/[’‘`]/g, "'")
}

const dates = /\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:20)?\d\d\b/g

const sentences = (text: string) => text.split(/[?!\n;]+|\.(?:\s|$)/u)

/** Something that identifies beside a word for "you" in one sentence, once what is asked about others is set aside. */
const identifies = (text: string) => sentences(text).some((sentence) => you.test(sentence) && exposing.test(sentence.replace(aboutOthers, ' ')))

/**
 * Why a question must not go to an informer, or null when it may: links and attachments lure, numbers and meetings
 * bypass the relay, identity questions break the promise. Works on English, Hindi and Hindi in Latin letters.
 */
export function questionRefusal(question: string): RefusalCode | null {
  const text = plain(question).trim()
  if (!/\p{L}[\p{L}\p{M}]/u.test(text)) return 'question_empty'
  if (question.length > questionLimit) return 'question_long'
  if (links.some((link) => link.test(text))) return 'question_link'
  if (contacts.some((contact) => contact.test(text.replace(dates, ' ')))) return 'question_contact'
  if (files.some((file) => file.test(text))) return 'question_file'
  return bold.some((one) => one.test(text)) || identifies(text) ? 'question_identity' : null
}
