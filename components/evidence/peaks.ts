/** The loudest moment of each of `count` equal stretches, scaled so that the loudest of all is 1. Silence stays 0. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const stretch = samples.length / count
  const peaks = Array.from({ length: count }, (_, index) => {
    let loudest = 0
    const end = Math.min(samples.length, Math.ceil((index + 1) * stretch))
    for (let at = Math.floor(index * stretch); at < end; at += 1) loudest = Math.max(loudest, Math.abs(samples[at] ?? 0))
    return loudest
  })
  const most = Math.max(...peaks)
  return most > 0 ? peaks.map((peak) => peak / most) : peaks
}

/** `1:05`, from an hour on `1:02:05`. */
export function clockOf(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
