/** Steps of a child's case on the desk of the commission. */
export const childSteps = {
  take: { title: 'Take this case', button: 'Take the case', note: 'You are its caseworker from now on. Other caseworkers no longer see it; the chair does.' },
  give: {
    title: 'Give to a caseworker',
    button: 'Give',
    caseworker: 'Caseworker',
    pick: 'Choose a caseworker',
    none: 'No other caseworker can take it now.',
    note: 'Only this caseworker and the chair will see it.',
  },
  release: { title: 'Give back', button: 'Give back', reason: 'Why', note: 'It is nobody’s again: every caseworker sees it.' },
  outOfScope: {
    title: 'Not for the commission',
    button: 'Refuse by this rule',
    rule: 'Which rule of the commission',
    rules: {
      civil: 'A civil dispute (property, contract, money)',
      custody: 'A dispute about custody between parents',
      service: 'A service matter of an employee',
      sub_judice: 'Before a court',
      other_commission: 'Pending before another commission',
      decided: 'Already decided by this commission',
    },
    note: 'The informer is told the rule and where to go instead. A child in danger is never out of scope: take the case.',
  },
} as const

/** Entries of the ledger about a child's case. */
export const childActions = {
  take: 'Taken by a caseworker',
  give: 'Given to a caseworker',
  release: 'Given back',
  outOfScope: 'Refused by the commission’s rule',
  amend: 'File corrected',
  suoMotu: 'Made a file of the commission’s own motion',
  decidePocso: 'POCSO decided',
  intimate: 'Intimation recorded',
  refer: 'Referred',
  referAnswer: 'Referral answered',
  plan: 'Follow-up planned',
  followUp: 'Follow-up done',
  name_opened: 'Name and number opened',
  pocso_alarm: 'POCSO clock alarm',
  checked_in: 'Check-in sent',
  printed: 'Paper printed',
  released: 'Back to the pool, caseworker away',
} as const

/** Why a step in a child's case was not done. */
export const childRefused = {
  pocso_undecided: 'Under POCSO first say whether this is a sexual offence against a child: yes with a register number, or no with your reason. Until then it cannot end.',
  pocso_no_referral: 'This is a POCSO case: it cannot end without a referral record to the SJPU or the thana. Write it under “Referrals” below.',
  not_yours: 'Only the caseworker of this case may do this.',
  caseworker_unfit: 'This caseworker cannot take it: away, or the case is hidden from them. Choose another.',
  suo_motu_before: 'It already has a number as a file of the commission’s own motion.',
  named_already: 'The informer gave a name with consent, so this is their complaint and not a file of the commission’s own motion.',
  pocso_decided: 'That stands in the file already.',
  no_check_in: 'The informer did not agree to messages. Plan a review instead.',
  done_before: 'Somebody has written this down already. Load the page again.',
  record_number: 'The record holds a telephone number. Take it out.',
  record_school: 'The record names the school or home. Take it out, or tick that the name is needed.',
  bad_date: 'This day or time does not fit. Please look at it again.',
} as const
