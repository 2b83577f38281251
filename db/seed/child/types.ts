import type { Topic } from '@/lib/answers/types'

type Source = { en: string; hi: string; url: string | null; date: string; expires: string }

/** Question and text in each language; further words people search with, divided by commas. */
export type AnswerSeed = { slug: string; topic: Topic; en: [string, string]; hi: [string, string]; keywords: string; source: Source }
