import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyed, mostZoom, movedBy, settled, type View, whole, zoomedAt } from './zoom'

const view = fc
  .record({ scale: fc.double({ min: 1, max: mostZoom, noNaN: true }), x: fc.double({ min: -9, max: 9, noNaN: true }), y: fc.double({ min: -9, max: 9, noNaN: true }) })
  .map(settled)
const point = fc.double({ min: -0.5, max: 0.5, noNaN: true })

const inside = ({ scale, x, y }: View) => scale >= 1 && scale <= mostZoom && Math.abs(x) <= (scale - 1) / 2 + 1e-9 && Math.abs(y) <= (scale - 1) / 2 + 1e-9

it('never leaves the frame, whatever is done', () => {
  fc.assert(
    fc.property(
      view,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      point,
      point,
      (from, factor, px, py) => inside(zoomedAt(from, factor, px, py)) && inside(movedBy(from, px, py)),
    ),
  )
})

it('zooming in keeps what lies under the finger where it is', () => {
  fc.assert(
    fc.property(view, point, point, (from, px, py) => {
      const to = zoomedAt(from, 1.2, px, py)
      if (to.scale === mostZoom) return true
      const under = (at: View) => (px - at.x) / at.scale
      return Math.abs(under(to) - under(from)) < 1e-6
    }),
  )
})

it('zooming all the way out shows the whole picture again', () => {
  expect(zoomedAt({ scale: 3, x: 0.8, y: -0.4 }, 0.01, 0.3, 0.3)).toEqual(whole)
})

it('the keys zoom, move and go back; others are left to the page', () => {
  const near = keyed(whole, '+')
  expect(near?.scale).toBeGreaterThan(1)
  expect(keyed({ scale: 2, x: 0, y: 0 }, 'ArrowRight')?.x).toBeLessThan(0)
  expect(keyed({ scale: 2, x: 0.2, y: 0 }, '0')).toEqual(whole)
  expect(keyed(whole, 'Tab')).toBeNull()
})
