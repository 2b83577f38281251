import { describe, expect, it } from 'vitest'
import { commandOf, coordinates, isChatter, isGreeting, numberOf, pinCode, plain, posterIn, substantial } from './input'
import { levelled } from './spelling'

describe('numbers', () => {
  it.each(['2', '२', '2.', '(2)', ' 2 ', '2️⃣', '২', '૨', '٢', '۲', '２', '②', 'two', 'Two', 'do', 'दो', '2)', '#2', '२।'])('reads %s as two', (text) =>
    expect(numberOf(text)).toBe(2),
  )
  it.each(['12a', 'option two please', '2.5', '2 3', '', 'twelve', '123'])('does not read "%s" as a choice', (text) => expect(numberOf(text)).toBeNull())
  it('reads two-digit numbers whole, so that 12 is never 1', () => {
    expect(numberOf('१२')).toBe(12)
    expect(numberOf('10')).toBe(10)
  })
  it('reads a PIN code in any digits, spaced or named', () => {
    for (const text of ['222001', '२२२००१', '222 001', 'PIN 222001', 'पिन कोड 222001']) expect(pinCode(text), text).toBe('222001')
    for (const text of ['22200', '022001', '2220011', '9876543210', 'at 222001 road']) expect(pinCode(text), text).toBeNull()
  })
})

describe('words', () => {
  it.each([
    ['BACK', 'back'],
    ['पीछे।', 'back'],
    ['chhodo', 'skip'],
    ['छोड़ें', 'skip'],
    ['छोड़ें', 'skip'],
    ['रद्द करें', 'cancel'],
    ['Menu.', 'menu'],
    ['मदद', 'help'],
    ['भाषा', 'language'],
    ['११२', 'emergency'],
    ['stop', 'stop'],
    ['Delete', 'delete'],
    ['मेरी रिपोर्ट', 'mine'],
    ['हिंदी', 'hindi'],
    ['हिन्दी', 'hindi'],
    ['English', 'english'],
  ])('hears "%s" as %s', (text, command) => expect(commandOf(text)).toBe(command))

  it('obeys a whole message only', () => {
    for (const text of ['please stop the gang', 'they come back at night', 'help me', 'menu card', 'delete kar diya usne']) expect(commandOf(text), text).toBeNull()
  })

  it.each([
    'hi',
    'Hiii',
    'HELLO!!',
    'hello sir',
    'नमस्ते',
    'नमस्ते जी',
    'राम राम',
    'ram ram bhai',
    'Good morning',
    'Good morning sir',
    'good evening ji',
    'hello sir good afternoon',
    'राम राम साहब',
    'السلام عليكم',
    'হ্যালো',
    'வணக்கம்',
    '👋',
    '🙏🙏',
    'Привет',
  ])('greets back at "%s"', (text) => expect(isGreeting(text)).toBe(true))
  it.each(['hi there is a gang', 'sir', 'police', 'राम की दुकान', 'history', '', 'shiva'])('takes "%s" for no greeting', (text) => expect(isGreeting(text)).toBe(false))

  it('knows thanks and emoji from content', () => {
    for (const text of ['ok', 'Thank you', 'धन्यवाद', '👍', '…']) expect(isChatter(text), text).toBe(true)
    for (const text of ['ok they sell it', '7', 'no']) expect(isChatter(text), text).toBe(false)
  })

  it('levels nukta, chandrabindu and joiners', () => {
    expect(plain('हाँ')).toBe(plain('हां'))
    expect(plain('बड़ा')).toBe(plain('बड़ा'))
    expect(plain('क्\u200dया')).toBe(plain('क्या'))
  })

  it('knows a sentence from a slip of the finger', () => {
    expect(substantial('they sell it at night')).toBe(true)
    for (const text of ['asdf', 'a b c', '1 2 3 4']) expect(substantial(text), text).toBe(false)
  })
})

describe('places in text', () => {
  it.each([
    'https://maps.google.com/?q=25.7464,82.6837',
    'https://www.google.com/maps/@25.7464,82.6837,15z',
    'https://www.google.com/maps/place/X/@25.1,82.1,17z/data=!3m1!4b1!4m5!3d25.7464!4d82.6837',
    'यहाँ देखें https://maps.google.com/maps?q=25.7464%2C82.6837&z=17',
    '25.7464, 82.6837',
    'https://www.google.com/maps/search/?api=1&query=25.7464,82.6837',
  ])('finds the point in %s', (text) => expect(coordinates(text)).toEqual({ lat: 25.7464, lng: 82.6837 }))

  it('takes no amount or phone number for a point', () => {
    for (const text of ['5,000 rupees', '9876543210, 9876543211', '12.5, 13.5', '25.7464', 'https://maps.app.goo.gl/abc']) expect(coordinates(text), text).toBeNull()
  })
})

describe('spelling', () => {
  it.each([
    ['haa', 'haan ji'],
    ['thik he', 'theek hai'],
    ['nhi', 'nahin'],
    ['nhi hai', 'nahi'],
    ['nai ji', 'nahi'],
    ['नही', 'नहीं जी'],
    ['हा', 'हाँ जी'],
    ['pta nhi', 'pta nahin hai'],
    ['ho gya', 'ho gya ji'],
  ])('hears "%s" and "%s" as one', (one, other) => expect(levelled(one)).toBe(levelled(other)))
  it('keeps apart what is not the same', () => {
    for (const [one, other] of [
      ['ha', 'nahi'],
      ['do', 'das'],
      ['ji', 'jee nahi'],
      ['bas', 'back'],
    ])
      expect(levelled(one ?? '')).not.toBe(levelled(other ?? ''))
  })
})

it('reads a poster’s code leniently, and no bracket in the middle of a sentence', () => {
  expect(posterIn('नमस्ते, मुझे कुछ बताना है [jnp-07]')).toEqual({ code: 'JNP-07', rest: 'नमस्ते, मुझे कुछ बताना है' })
  expect(posterIn('hello [ GZP12')).toEqual({ code: 'GZP12', rest: 'hello' })
  expect(posterIn('hello ［CHD-1］')).toEqual({ code: 'CHD-1', rest: 'hello' })
  for (const text of ['a truck [UP65AB1234] goes', 'hello', '[]', '[12]']) expect(posterIn(text), text).toBeNull()
})
