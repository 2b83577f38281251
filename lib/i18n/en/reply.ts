/** What the worker says by itself, outside any conversation. */
export const reply = {
  tooFast: 'Many messages came at once. Please wait ten minutes, then write again. In danger now, call 112.',
  tooMany: 'You have sent all you can for today. What you wrote is kept; please send it tomorrow. In danger now, call 112.',
}
