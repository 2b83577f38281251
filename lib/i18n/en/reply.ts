/** What the worker says by itself, outside any conversation. */
export const reply = {
  tooFast: 'Many messages came at once. Please wait ten minutes, then write again. In danger now, call 112.',
  tooMany: 'You have sent all you can for today. What you wrote is kept; please send it tomorrow. In danger now, call 112.',
  /** Stands on a lock screen; `tag` is the first group of the code, `n` the file's number. */
  lost: (tag: string, n: number) => `Your message ${tag}: file no. ${n} did not arrive. Everything else is safe. Please press See and send it once more.`,
  lostLarge: (tag: string, n: number) => `Your message ${tag}: file no. ${n} is too large and did not arrive. Everything else is safe. Please press See and send a shorter one.`,
  see: 'See',
}
