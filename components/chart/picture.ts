'use client'

import { wrapped } from './wrapped'

const kept = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity']
const margin = 16
const line = 22

/** A drawing that looks the same away from this page: what style sheets and tokens say is written into it. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [originals, copies] = [
    [svg, ...svg.querySelectorAll<SVGElement>('*')],
    [copy, ...copy.querySelectorAll<SVGElement>('*')],
  ]
  for (const [i, original] of originals.entries()) {
    const style = getComputedStyle(original)
    for (const property of kept) copies[i]?.setAttribute(property, style.getPropertyValue(property))
    copies[i]?.removeAttribute('class')
    copies[i]?.removeAttribute('style')
  }
  // An image has no fonts of the page, and perhaps no letters of its language: words are written by the page.
  for (const words of copy.querySelectorAll('text')) words.remove()
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

async function image(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`
  await picture.decode()
  return picture
}

/** The words in and around the drawings, each where it stands on the screen. */
function writeWords(context: CanvasRenderingContext2D, box: HTMLElement, at: DOMRect): void {
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement && !parentElement.closest('title, .sr-only, .recharts-tooltip-wrapper') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
  context.textBaseline = 'middle'
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const style = getComputedStyle(node.parentElement ?? box)
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    context.fillStyle = node.parentElement instanceof SVGElement ? style.fill : style.color
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const { left, top, height } = range.getBoundingClientRect()
      context.fillText(word, left - at.left, top - at.top + height / 2)
    }
  }
}

/** What is written around a chart once it has left the page. */
export type Caption = { title: string; sentence: string; note?: string /** Where the numbers are from: area, days, how many. */; source: string }

type Line = { text: string; font: string }

/** The caption in lines as wide as the chart; `above` it stands title and sentence, `below` it the rest. */
function written(context: CanvasRenderingContext2D, { title, sentence, note, source }: Caption, width: number): { above: Line[]; below: Line[] } {
  const { fontFamily } = getComputedStyle(document.body)
  const lines = (text: string, font: string): Line[] => {
    context.font = font
    return wrapped(context, text, width).map((part) => ({ text: part, font }))
  }
  const body = `14px ${fontFamily}`
  return {
    above: [...lines(title, `600 16px ${fontFamily}`), ...lines(sentence, body)],
    below: [note, source].flatMap((text) => (text ? lines(text, body) : [])),
  }
}

/** Every drawing inside `box` as one PNG, with its caption around it: a picture leaves the page that explains it. */
export async function chartPicture(box: HTMLElement, caption: Caption): Promise<Blob | null> {
  const at = box.getBoundingClientRect()
  const drawings = [...box.querySelectorAll<SVGSVGElement>('svg')].filter((svg) => !svg.parentElement?.closest('svg'))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context || drawings.length === 0) return null
  const { above, below } = written(context, caption, at.width)
  const top = margin * 2 + line * above.length
  canvas.width = (at.width + margin * 2) * 2
  canvas.height = (top + at.height + margin + line * below.length + margin) * 2
  context.scale(2, 2)
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = getComputedStyle(document.body).color
  const write = (lines: Line[], from: number) => {
    for (const [i, { text, font }] of lines.entries()) {
      context.font = font
      context.fillText(text, margin, from + 14 + line * i)
    }
  }
  write(above, margin)
  write(below, top + at.height + margin)
  context.translate(margin, top)
  for (const svg of drawings) {
    const { left, top: y, width, height } = svg.getBoundingClientRect()
    context.drawImage(await image(svg), left - at.left, y - at.top, width, height)
  }
  writeWords(context, box, at)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
