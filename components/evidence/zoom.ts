/** How a picture lies in its frame: scale 1 fits it whole; x and y move its centre, in frame widths and heights. */
export type View = { scale: number; x: number; y: number }

export const whole: View = { scale: 1, x: 0, y: 0 }
export const mostZoom = 12

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/** The view kept inside the frame: the picture can be moved only as far as it is larger than the frame. */
export function settled({ scale, x, y }: View): View {
  const kept = within(1, scale, mostZoom)
  const reach = (kept - 1) / 2
  return { scale: kept, x: within(-reach, x, reach), y: within(-reach, y, reach) }
}

/** The view scaled by `factor` while the point at (px, py) stays where it is; the point counts from the centre of the frame, -0.5 to 0.5. */
export function zoomedAt(view: View, factor: number, px = 0, py = 0): View {
  const scale = within(1, view.scale * factor, mostZoom)
  const real = scale / view.scale
  return settled({ scale, x: px - (px - view.x) * real, y: py - (py - view.y) * real })
}

/** The view moved by parts of the frame. */
export const movedBy = (view: View, dx: number, dy: number): View => settled({ ...view, x: view.x + dx, y: view.y + dy })

/** What a key does to the view; null for keys that mean nothing here. */
export function keyed(view: View, key: string): View | null {
  const step = 0.15
  if (key === '+' || key === '=') return zoomedAt(view, 1.4)
  if (key === '-' || key === '_') return zoomedAt(view, 1 / 1.4)
  if (key === '0' || key === 'Home') return whole
  if (key === 'ArrowLeft') return movedBy(view, step, 0)
  if (key === 'ArrowRight') return movedBy(view, -step, 0)
  if (key === 'ArrowUp') return movedBy(view, 0, step)
  return key === 'ArrowDown' ? movedBy(view, 0, -step) : null
}
