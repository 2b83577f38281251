import { describe, expect, it } from 'vitest'
import { atMenu, given, own } from './testing'

const { upload } = given()

describe('a file too large for WhatsApp', () => {
  it.each(['BIG FILE', 'big file', 'बड़ी फ़ाइल', 'बड़ी फाइल', 'badi file'])('"%s" in a report gives a link of its own, which goes with the report', (words) => {
    const chat = atMenu().type('1').type('liquor').type('brewing behind the mill every night')
    const at = chat.state.at
    chat.type(words)
    expect(chat.effects).toContainEqual({ do: 'upload', id: upload.id })
    expect(chat.said.body).toContain(upload.url)
    expect(chat.state.at).toBe(at)
    expect(chat.state.draft?.uploads).toEqual([upload.id])
  })

  it.each(['video', 'document', 'image', 'big file'] as const)('what may be a recording of CCTV is asked for camera, time and clock, under any head: %s', (sent) => {
    const media = sent === 'big file' ? undefined : { kind: 'media' as const, media: sent, ref: { mediaId: '1', mime: 'a/b' } }
    const chat = atMenu().type('1').type('drugs').type('sold behind the mill every night')
    if (media) chat.hear(media).hear({ kind: 'quiet' })
    else chat.type('big file')
    const asked: string[] = []
    for (let turns = 0; chat.state.at !== 'review' && turns < 40; turns += 1) {
      asked.push(chat.state.at)
      if (chat.state.at === 'cctv') chat.tap('yes')
      else if (chat.state.at === 'place') chat.type('Sirkoni').tap('gz:1')
      else chat.type(chat.state.at === 'police' ? 'no' : 'skip')
    }
    expect(asked.filter((at) => ['cctv', 'camera_place', 'clip_time', 'clock_error'].includes(at))).toEqual(
      sent === 'image' ? [] : ['cctv', 'camera_place', 'clip_time', 'clock_error'],
    )
  })

  it('gives three links and then says so', () => {
    const chat = atMenu().type('1').type('liquor')
    for (let n = 0; n < 3; n += 1) chat.type('big file')
    chat.type('big file')
    expect(chat.effects.some((effect) => effect.do === 'upload')).toBe(false)
  })

  it('for a complaint that is filed, it belongs to that complaint', () => {
    const chat = atMenu('en', given([own()]))
      .type('my reports')
      .tap(own().id)
    chat.tap('upload')
    expect(chat.effects).toContainEqual({ do: 'upload', id: upload.id, complaintId: own().id })
  })

  it('before anything was told there is no link', () => {
    const chat = atMenu().type('big file')
    expect(chat.effects.some((effect) => effect.do === 'upload')).toBe(false)
    expect(chat.said.body).not.toContain('/send/')
  })
})
