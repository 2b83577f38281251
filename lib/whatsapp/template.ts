import { wordsFor } from '@/lib/i18n/bot'
import { type Language, languages } from '@/lib/i18n/language'
import { officerWords } from '@/lib/i18n/officer'
import type { ProgrammeId } from '@/lib/programme/types'

/** `mitra_update` for informers, `bal_update` for those who wrote to Bal Mitra; `mitra_desk` for staff of the commission; the others for designated officers. None says what it is about: lock screens show them. */
const templateNames = ['mitra_update', 'bal_update', 'mitra_task', 'mitra_task_reminder', 'mitra_task_withdrawn', 'mitra_desk'] as const
export type TemplateName = (typeof templateNames)[number]

/** The neutral line of each programme that says something waits. */
export const updateTemplate: Record<ProgrammeId, TemplateName> = { satark: 'mitra_update', bal: 'bal_update' }

/** A template's text as it must be registered with Meta, category "utility". */
export type TemplateText = { name: TemplateName; language: Language; body: string; buttons: { kind: 'quick_reply'; text: string }[] }

const place = '{{1}}'

function textOf(name: TemplateName, language: Language): TemplateText {
  const { whatsapp, button } = officerWords[language]
  const quick = (...texts: string[]) => texts.map((text) => ({ kind: 'quick_reply' as const, text }))
  const answers = quick(button.accept, button.decline, button.help)
  const made = {
    mitra_update: { body: wordsFor('satark', null, language).relay.template, buttons: [] },
    bal_update: { body: wordsFor('bal', null, language).relay.template, buttons: [] },
    mitra_task: { body: whatsapp.assigned(place), buttons: answers },
    mitra_task_reminder: { body: whatsapp.reminder(place), buttons: answers },
    mitra_task_withdrawn: { body: whatsapp.withdrawn(place), buttons: [] },
    mitra_desk: { body: whatsapp.desk(place, '{{2}}', '{{3}}'), buttons: [] },
  }
  return { name, language, ...made[name] }
}

/** Every template in every language, for registering them with Meta (and with whatever stands in for it). */
export const templates: TemplateText[] = templateNames.flatMap((name) => languages.map((language) => textOf(name, language)))
