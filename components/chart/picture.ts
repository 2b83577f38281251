'use client'

const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
]
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

/** Every drawing inside `box` as one PNG, with title and sentence above: a picture leaves the page that explains it. */
export async function chartPicture(box: HTMLElement, title: string, sentence: string): Promise<Blob | null> {
  const at = box.getBoundingClientRect()
  const drawings = [...box.querySelectorAll<SVGSVGElement>('svg')].filter((svg) => !svg.parentElement?.closest('svg'))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context || drawings.length === 0) return null
  const { fontFamily, color } = getComputedStyle(document.body)
  const top = margin * 2 + line * 2
  canvas.width = (at.width + margin * 2) * 2
  canvas.height = (at.height + top + margin) * 2
  context.scale(2, 2)
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = color
  context.font = `600 16px ${fontFamily}`
  context.fillText(title, margin, margin + 14)
  context.font = `14px ${fontFamily}`
  context.fillText(sentence, margin, margin + 14 + line, at.width)
  for (const svg of drawings) {
    const { left, top: y, width, height } = svg.getBoundingClientRect()
    context.drawImage(await image(svg), left - at.left + margin, y - at.top + top, width, height)
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
