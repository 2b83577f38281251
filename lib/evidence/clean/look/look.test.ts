import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { leftOver } from '../left-over'
import { inHand } from './copy'
import { pagePictures } from './document'

const picture = (colour = '#123456') => sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).jpeg()

async function document(pictures: Buffer[]): Promise<PDFDocument> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const one of pictures) made.addPage([40, 30]).drawImage(await made.embedJpg(one))
  return made
}

const bytesOf = async (made: PDFDocument) => Buffer.from(await made.save({ useObjectStreams: false }))

describe('the second look at a picture', () => {
  it('passes pixels and tables', async () => {
    expect(leftOver('image/jpeg', inHand(await picture().toBuffer()))).toBeNull()
  })

  it.each([
    [
      'EXIF',
      () =>
        picture()
          .withExif({ IFD0: { Artist: 'Ravi' } })
          .toBuffer(),
    ],
    ['a colour profile', () => picture().withMetadata().toBuffer()],
    ['a trailer', async () => Buffer.concat([await picture().toBuffer(), Buffer.from('PK\u0003\u0004')])],
    ['a comment', async () => Buffer.concat([Buffer.from('ffd8fffe00065261766900', 'hex').subarray(0, 10), (await picture().toBuffer()).subarray(2)])],
  ])('finds %s', async (_name, made) => {
    expect(leftOver('image/jpeg', inHand(await made()))).not.toBeNull()
  })
})

describe('the second look at a document', () => {
  it('passes pictures of pages, and they can be taken out in order', async () => {
    const pictures = [await picture('#ff0000').toBuffer(), await picture('#00ff00').toBuffer()]
    const bytes = await bytesOf(await document(pictures))
    expect(leftOver('application/pdf', inHand(bytes))).toBeNull()
    expect(pagePictures(bytes)).toEqual(pictures)
  })

  it.each<[string, (made: PDFDocument) => unknown]>([
    ['an author', (made) => made.setAuthor('Ravi')],
    ['a date', (made) => made.setCreationDate(new Date(0))],
    ['JavaScript', (made) => made.addJavaScript('one', 'app.alert(1)')],
    ['an attachment', (made) => made.attach(Buffer.from('secret'), 'one.txt')],
    ['a form', (made) => made.getForm().createTextField('name')],
  ])('finds %s', async (_name, spoil) => {
    const made = await document([await picture().toBuffer()])
    await spoil(made)
    expect(leftOver('application/pdf', inHand(await bytesOf(made)))).not.toBeNull()
  })

  it('finds EXIF in the picture of a page', async () => {
    expect(
      leftOver(
        'application/pdf',
        inHand(
          await bytesOf(
            await document([
              await picture()
                .withExif({ IFD0: { Artist: 'Ravi' } })
                .toBuffer(),
            ]),
          ),
        ),
      ),
    ).not.toBeNull()
  })
})

it('a copy that cannot be looked through does not pass', () => {
  for (const type of ['image/jpeg', 'application/pdf', 'audio/mpeg', 'audio/ogg', 'video/mp4', 'video/webm'] as const) {
    expect(leftOver(type, inHand(Buffer.from('not what it should be'))), type).not.toBeNull()
  }
})
