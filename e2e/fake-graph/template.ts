import { graphError } from './graph-error'
import type { Template } from './send-shape'

/** A template as it was registered with Meta. Places in `body` are `{{1}}` or `{{name}}`. */
export type TemplateText = { name: string; language: string; body: string; buttons?: { kind: 'quick_reply' | 'url'; text: string; url?: string }[] }

export type Shown = { text: string; buttons: { id: string; title: string }[]; payloads: string[]; link?: { label: string; url: string } }

const placeIn = /\{\{(\w+)\}\}/g

function textOf(registered: TemplateText, parameters: { parameter_name?: string; text?: string }[]): string {
  const wanted = new Set([...registered.body.matchAll(placeIn)].map(([, name]) => name))
  if (wanted.size !== parameters.length)
    throw graphError(132000, `body: number of localizable_params (${parameters.length}) does not match the expected number of params (${wanted.size})`)
  const given = new Map(parameters.map((one, place) => [one.parameter_name ?? String(place + 1), one.text ?? '']))
  return registered.body.replace(placeIn, (_, name: string) => given.get(name) ?? '')
}

/**
 * What the person sees of a template.
 * @throws GraphError 132001 unknown name or language, 132000 wrong number of parameters
 */
export function shown(template: Template, registered: readonly TemplateText[]): Shown {
  const components = template.components ?? []
  const parameters = components.filter(({ type }) => type === 'body').flatMap((one) => one.parameters ?? [])
  const pressed = components.filter(({ type, sub_type }) => type === 'button' && sub_type === 'quick_reply')
  const payloads = pressed.map((one) => one.parameters?.[0]?.payload ?? '')
  const known = registered.find(({ name, language }) => name === template.name && language === template.language.code)
  if (!known) throw graphError(132001, `template name (${template.name}) does not exist in ${template.language.code}`)
  const quick = (known.buttons ?? []).filter(({ kind }) => kind === 'quick_reply')
  if (pressed.length > quick.length) throw graphError(132000, `buttons: ${pressed.length} payloads for ${quick.length} quick replies`)
  const link = known.buttons?.find(({ kind }) => kind === 'url')
  const suffix = components.find(({ sub_type }) => sub_type === 'url')?.parameters?.[0]?.text ?? ''
  return {
    text: textOf(known, parameters),
    buttons: quick.map(({ text }, place) => ({ id: payloads[place] ?? text, title: text })),
    payloads,
    ...(link ? { link: { label: link.text, url: (link.url ?? '').replace(placeIn, suffix) } } : {}),
  }
}
