/**
 * What reaches an informer of its own accord and may stand on a lock screen. `tag` is the first group of the code.
 * Never a word of police, crime or case; `en` and `hi` are held to that by a test.
 */
export const relay = {
  action_initiated: (tag: string) => `Your message ${tag}: work on it has begun.`,
  acted: (tag: string) => `Your message ${tag}: something has been done about it.`,
  closed: (tag: string) => `Your message ${tag}: work on it is finished. How was it for you?`,
  referred: (tag: string) => `Your message ${tag} has been passed to the right place.`,
  question: (tag: string) => `Your message ${tag}: somebody would like to know something more. Press below to read.`,
  read: 'Read',
  see: 'See',
  /** Registered at Meta word for word; sent when the 24-hour window is shut. */
  template: 'There is something new for you. To read it, answer with any word.',
}
