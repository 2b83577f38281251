'use client'

import { wrapped } from '@/components/chart/wrapped'

const line = 22
const margin = 16
/** A swatch of which only the edge is seen. */
const hollow = /^(transparent|rgba\(.*, 0\))$/

/** Text on the map, by its place on the screen. */
function writeNames(context: CanvasRenderingContext2D, box: HTMLElement, at: DOMRect): void {
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const part of box.querySelectorAll<HTMLElement>('.map-label > *')) {
    const { left, top, width, height } = part.getBoundingClientRect()
    const style = getComputedStyle(part)
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    context.lineWidth = 3
    context.strokeStyle = getComputedStyle(box).backgroundColor
    context.fillStyle = style.color
    const [x, y] = [left - at.left + width / 2, top - at.top + height / 2]
    context.strokeText(part.textContent ?? '', x, y)
    context.fillText(part.textContent ?? '', x, y)
  }
}

const pngOf = (canvas: HTMLCanvasElement) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))

/** The map as it stands on the screen, with title, legend and what has to be known written below it: a picture leaves the page that explains it. */
export async function mapPicture(box: HTMLElement, title: string, notes: { swatch: string | null; text: string }[]): Promise<Blob | null> {
  const at = box.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) return null
  const { fontFamily, color } = getComputedStyle(document.body)
  const body = `14px ${fontFamily}`
  context.font = body
  const lines = notes.flatMap(({ swatch, text }) => wrapped(context, text, at.width - 3 * margin).map((said, i) => ({ swatch: i === 0 ? swatch : null, said })))
  canvas.width = at.width * 2
  canvas.height = (at.height + margin * 3 + line * (lines.length + 1)) * 2
  context.scale(2, 2)
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  context.fillRect(0, 0, at.width, canvas.height)
  context.fillStyle = color
  context.font = `600 16px ${fontFamily}`
  context.fillText(title, margin, margin + 10)
  context.save()
  context.translate(0, line + margin)
  context.beginPath()
  context.rect(0, 0, at.width, at.height)
  context.clip()
  context.fillStyle = getComputedStyle(box).backgroundColor
  context.fillRect(0, 0, at.width, at.height)
  for (const layer of box.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('img.leaflet-tile, canvas')) {
    const { left, top, width, height } = layer.getBoundingClientRect()
    const tiles = layer.closest('.leaflet-tile-pane')
    context.filter = tiles ? getComputedStyle(tiles).filter : 'none'
    if (width > 0 && height > 0) context.drawImage(layer, left - at.left, top - at.top, width, height)
  }
  context.filter = 'none'
  writeNames(context, box, at)
  context.restore()
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.font = body
  for (const [i, { swatch, said }] of lines.entries()) {
    const y = at.height + margin * 2 + line * (i + 1.5)
    if (swatch) {
      context.fillStyle = swatch
      context.fillRect(margin, y - 12, 14, 14)
    }
    context.fillStyle = color
    if (swatch && hollow.test(swatch)) {
      context.strokeStyle = color
      context.lineWidth = 2.5
      context.strokeRect(margin + 1, y - 11, 12, 12)
    }
    context.fillText(said, margin + 22, y)
  }
  return pngOf(canvas)
}
