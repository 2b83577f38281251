import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const ink = '#16233B'
const plum = '#7A2E6E'
const paper = '#FBFAF6'
const line = '#E3DFD3'
const green = '#1E7B4F'
const indigo = '#27408B'

/** One drawing in a square of 100. */
const drawings = {
  home: `<path d="M12 52 50 20l38 32v34H12z" fill="${line}"/><path d="M6 54 50 16l44 38" fill="none" stroke="${plum}" stroke-width="7"/><rect x="42" y="58" width="18" height="28" fill="${ink}"/>`,
  school: `<rect x="10" y="38" width="80" height="48" fill="${line}"/><path d="M6 38h88L50 16z" fill="${plum}"/><rect x="43" y="60" width="14" height="26" fill="${ink}"/><g fill="${indigo}"><rect x="18" y="50" width="14" height="12"/><rect x="68" y="50" width="14" height="12"/></g>`,
  road: `<path d="M30 90 44 40h12l14 50z" fill="${ink}"/><path d="M50 46v8m0 8v9m0 8v9" stroke="${paper}" stroke-width="3"/><circle cx="18" cy="50" r="14" fill="${green}"/><rect x="15" y="60" width="6" height="28" fill="${plum}"/><circle cx="82" cy="42" r="15" fill="${green}"/><rect x="79" y="54" width="6" height="34" fill="${plum}"/>`,
  house: `<rect x="14" y="22" width="34" height="64" fill="${line}"/><rect x="52" y="40" width="34" height="46" fill="${plum}"/><g fill="${ink}"><rect x="20" y="30" width="8" height="9"/><rect x="34" y="30" width="8" height="9"/><rect x="20" y="48" width="8" height="9"/><rect x="34" y="48" width="8" height="9"/><rect x="26" y="68" width="10" height="18"/></g><g fill="${paper}"><rect x="58" y="48" width="8" height="9"/><rect x="72" y="48" width="8" height="9"/><rect x="64" y="68" width="10" height="18"/></g>`,
  phone: `<rect x="30" y="12" width="40" height="76" rx="7" fill="${ink}"/><rect x="35" y="21" width="30" height="54" fill="${paper}"/><circle cx="50" cy="81" r="3.5" fill="${paper}"/><path d="M40 34h20v14H50l-6 6v-6h-4z" fill="${plum}"/>`,
  care: `<rect x="8" y="34" width="84" height="52" fill="${line}"/><rect x="8" y="28" width="84" height="8" fill="${plum}"/><g fill="${indigo}"><circle cx="28" cy="52" r="6"/><path d="M19 80c0-14 4-20 9-20s9 6 9 20z"/></g><g fill="${green}"><circle cx="50" cy="50" r="6"/><path d="M41 80c0-14 4-22 9-22s9 8 9 22z"/></g><g fill="${ink}"><circle cx="72" cy="52" r="6"/><path d="M63 80c0-14 4-20 9-20s9 6 9 20z"/></g>`,
}

/** Six numbered cards in two rows: home, school, road or park, another house, phone, care home. No words, so that it serves both languages; nothing on it is red. */
function cards(): string {
  const drawn = Object.values(drawings).map((drawing, at) => {
    const [x, y] = [20 + (at % 3) * 260, 20 + Math.floor(at / 3) * 260]
    return `<g transform="translate(${x} ${y})"><rect width="240" height="240" rx="14" fill="#FFFFFF" stroke="${line}" stroke-width="3"/>
      <g transform="translate(32 30) scale(1.9)">${drawing}</g>
      <circle cx="34" cy="34" r="24" fill="${plum}"/><text x="34" y="44" font-family="Mukta, Noto Sans, DejaVu Sans, sans-serif" font-size="30" font-weight="700" fill="#FFFFFF" text-anchor="middle">${at + 1}</text></g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="540"><rect width="800" height="540" fill="${paper}"/>${drawn.join('')}</svg>`
}

/** The pictures the bot sends, drawn anew; the result lies in the repository. */
export async function drawPictures(folder: string): Promise<void> {
  await fs.mkdir(folder, { recursive: true })
  await sharp(Buffer.from(cards())).png({ palette: true, compressionLevel: 9 }).toFile(path.join(folder, 'where.png'))
}

const file = fileURLToPath(import.meta.url)
if (process.argv[1] === file) await drawPictures(path.join(path.dirname(file), '../../public/bal'))
