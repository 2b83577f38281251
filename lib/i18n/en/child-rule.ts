/** The desk's page on what decides for a reserved seat. */
export const rule = {
  title: 'Rule of the age and eligibility checker',
  text: 'By this rule the checker on the public page and in the chat answers. A change is first a draft with its preview in both languages; then it is published.',
  open: 'Rule of the checker',
  none: 'There is no rule yet. Until one is published the checker says that it is being checked.',
  edit: 'Write a new version',
  session: 'Session',
  sessionHint: 'For example 2026-27.',
  onDay: 'Age counts on',
  income: 'Income limit for EWS, rupees a year',
  ages: { general: 'Ages: EWS and DG', cwsn: 'Ages: children with special needs (CWSN)' },
  from: (name: string) => `${name}: from (years completed)`,
  to: (name: string) => `${name}: under (years)`,
  moreEn: 'What else counts, in English',
  moreHi: 'What else counts, in Hindi',
  moreHint: 'Distance, documents, dates: one line each. It is shown with the rule; nothing is worked out from it.',
  example: 'Worked example',
  exampleOf: (group: string, born: string, wanted: string) => `${group}, born ${born}, ${wanted}:`,
  exampleIncome: (rupees: string) => `income Rs ${rupees}:`,
  refused: {
    not_allowed: 'Your role may not do this.',
    signed_out: 'You have been signed out. Sign in again in another tab; your text is still here.',
    invalid: 'Something is missing or cannot be read. Session like 2026-27, ages and income in digits, the source in both languages.',
    days: 'The days do not fit: compared must not lie in the future, and the end must come after it.',
    ages: 'The ages do not fit: “under” must be more than “from” in every class.',
    gone: 'This draft is no longer there. Load the page again.',
  },
} as const

/** The desk's page on helplines. */
export const helpline = {
  title: 'Helplines: sources and days',
  text: 'A number stays visible even when its time has run out, for somebody may need it this minute; it then says that it is being checked.',
  open: 'Helplines',
  number: 'Number',
  source: 'Source',
  verified: 'Compared on',
  expires: 'Holds until',
  compared: 'compared on',
  holds: 'holds until',
  expired: 'to be compared again',
  never: 'not compared yet',
  check: 'Compared again',
  by: 'by',
  save: 'Keep',
  saved: 'Kept.',
} as const

/** One's own number for reminders. */
export const reminder = {
  title: 'Reminders on my phone',
  text: 'One WhatsApp line says that a case waits: its reference, its time, how many in all, nothing else. POCSO and critical cases from 7 to 22 h, the rest in office hours. The number is sealed; nobody at the desk sees it. STOP on that phone ends it.',
  number: 'My WhatsApp number',
  other: 'Another number',
  again: 'The number once more',
  save: 'Keep number',
  drop: 'Take it out',
  kept: (ending: string) => `Reminders go to the number ending in ${ending}.`,
  done: 'Kept.',
  refused: {
    not_allowed: 'Your role may not do this.',
    signed_out: 'You have been signed out. Sign in again.',
    invalid: 'Please enter the number twice.',
    number: 'This is no Indian mobile number. Ten digits, for example 98765 43210.',
    not_same: 'The two numbers are not the same.',
  },
} as const
