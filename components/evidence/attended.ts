/** Milliseconds without a touch after which nobody is taken to look: an open page alone would keep its official signed in for ever. */
const unattended = 5 * 60_000

/** Whether somebody looks at a page: it is in front, and `still` milliseconds without a touch are not too many. */
export const attended = (visibility: DocumentVisibilityState, still: number) => visibility === 'visible' && still < unattended
