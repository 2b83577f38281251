import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { type Nasty, secret, serial } from './secret'

async function letter(): Promise<PDFDocument> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (const text of ['To the Superintendent of Police', 'Second page']) made.addPage([420, 595]).drawText(text, { x: 40, y: 500, size: 18, font })
  return made
}

type Spoil = (made: PDFDocument) => unknown

const spoiled: Record<string, Spoil> = {
  'author.pdf': (made) => {
    made.setAuthor(secret)
    made.setProducer(serial)
    made.setTitle(secret)
    made.setKeywords([secret])
  },
  'javascript.pdf': (made) => made.addJavaScript('sent', `this.submitForm('http://127.0.0.1:9/${secret}')`),
  'attachment.pdf': (made) => made.attach(Buffer.from(secret), `${secret}.txt`, { description: secret }),
  'xmp.pdf': (made) => {
    const stream = made.context.stream(`<x:xmpmeta>${secret}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })
    made.catalog.set(PDFName.of('Metadata'), made.context.register(stream))
  },
  'annotation.pdf': (made) => {
    const note = made.context.obj({ Type: 'Annot', Subtype: 'Text', F: 2, Rect: [10, 10, 30, 30], Contents: PDFString.of(secret), T: PDFHexString.fromText(secret) })
    const link = made.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 200, 200], A: { Type: 'Action', S: 'URI', URI: PDFString.of(`http://127.0.0.1:9/${secret}`) } })
    made.getPage(0).node.set(PDFName.of('Annots'), made.context.obj([made.context.register(note), made.context.register(link)]))
  },
  'form.pdf': (made) => {
    const field = made.getForm().createTextField(secret)
    field.setText('seen')
    field.addToPage(made.getPage(1), { x: 40, y: 300, width: 200, height: 30 })
  },
  'photo.pdf': async (made) => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Artist: secret } })
      .jpeg()
      .toBuffer()
    made.getPage(0).drawImage(await made.embedJpg(photo), { x: 40, y: 100 })
  },
  'open-action.pdf': (made) => {
    const action = made.context.obj({ Type: 'Action', S: 'Launch', F: PDFString.of(`/bin/${secret}`) })
    made.catalog.set(PDFName.of('OpenAction'), made.context.register(action))
  },
}

/** Documents with everything a PDF can hide, and some that are none. */
export async function nastyDocuments(): Promise<Nasty[]> {
  const found: Nasty[] = []
  for (const [name, spoil] of Object.entries(spoiled)) {
    const made = await letter()
    await spoil(made)
    found.push({ name, bytes: Buffer.from(await made.save({ useObjectStreams: false })), becomes: 'cleaned' })
  }
  const plain = Buffer.from(await (await letter()).save())
  const many = await PDFDocument.create()
  for (let page = 0; page < 101; page += 1) many.addPage([100, 100])
  return [
    ...found,
    { name: 'trailer.pdf', bytes: Buffer.concat([plain, Buffer.from(`\n${secret}`)]), becomes: 'cleaned' },
    { name: 'many.pdf', bytes: Buffer.from(await many.save()), becomes: 'kept' },
    { name: 'half.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n'), becomes: 'kept' },
    { name: 'sheet.pdf', bytes: Buffer.from(`PK\x03\x04\x14\0\0\0\0\0${secret}[Content_Types].xml`), becomes: 'kept' },
  ]
}
