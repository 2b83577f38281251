/** Words that the commission's desk says in its own way, in place of those of the police. */
export const complaint = {
  status: {
    received: 'New',
    reviewing: 'Being read',
    assigned: 'Given to a caseworker',
    accepted: 'With the caseworker',
    action_initiated: 'Action started',
    acted: 'Result reached',
    closed: 'Closed',
    returned: 'Given back',
    referred: 'Referred',
    merged: 'Duplicate',
    rejected: 'Refused',
    reopened: 'Reopened',
  },
  outcome: {
    verified_acted: 'True, child helped',
    verified_no_offence: 'Looked into, no wrong found',
    not_found: 'Child or place not found',
    insufficient: 'Too little information',
    false: 'False',
    not_ours: 'Not for the commission',
    duplicate: 'Duplicate',
  },
  unverified: 'Unverified information. Not an FIR. The child’s name, school and family are never to be disclosed (POCSO s.23, JJ Act s.74).',
  reached: { firstLook: 'Read', assign: 'Taken by a caseworker', action: 'Action started', outcome: 'Closed' },
  due: { firstLook: 'First look', assign: 'Taken by a caseworker', action: 'Start of action', outcome: 'Outcome' },
  escalation: ['', 'Half of the time is used', 'Moved up to the chair'],
  thanaUnknown: 'place within the district not shown',
  precision: {
    pin: 'Marked by the informer. No child is put on a map.',
    village: 'A place was named. It is not put on a map.',
    pincode: 'Only the PIN code area is known.',
    thana: 'Only the area is known.',
    district: 'Only the district is known.',
  },
  printed: (name: string, when: string) => `Printed by ${name}, ${when}. Do not disclose who the child is.`,
} as const

export const today = {
  decide: 'To be taken by a caseworker',
  waiting: 'Given, not taken yet',
  close: 'Result reached, to be closed',
  escalated: 'Moved up to the chair',
  critical: 'Newest children in danger',
  noCritical: 'No child is reported in danger now.',
} as const

export const complaints = {
  group: { open: 'Open', decide: 'To take', field: 'In work', close: 'To close', ended: 'Ended', all: 'All' },
  flag: { unread: 'Not read', late: 'Late', waiting: 'Given, not taken', asked: 'Question open', answered: 'Answer came', escalated: 'Moved up' },
  exportNote: 'Up to 500 rows of this list: no name, no institution, no place below the district, nothing that was said. Saving is recorded in the ledger under your name.',
} as const

export const step = {
  referDistrict: {
    title: 'Put into another district',
    button: 'Change the district',
    district: 'District',
    pick: 'Choose a district',
    reason: 'Why it belongs there',
    note: 'The case stands as new in that district, with new clocks.',
  },
  reject: {
    title: 'Reject',
    button: 'Reject',
    reason: 'Reason',
    pick: 'Choose a reason',
    reasons: { spam: 'Not a report (spam, test, abuse)', out_of_scope: 'Not about a child', no_content: 'Nothing that could be checked', malicious: 'Plainly malicious' },
    note: 'The informer is told only that it was closed. The chair sees what is rejected.',
  },
  initiate: { title: 'Record that action started', button: 'Action has started', note: 'The informer is told that action has started.' },
  report: { title: 'Record the result', button: 'Record the result', note: 'What was reached for the child. You can still correct it when closing.' },
  close: {
    title: 'Close with outcome',
    button: 'Close the case',
    outcome: 'Outcome',
    pick: 'Choose an outcome',
    fir: 'FIR number',
    gd: 'GD number or letter',
    seizure: 'Order of CWC or court',
    arrests: 'Children helped',
    seizures: 'Children placed safely',
    proof: 'Proof',
    proofHint: 'A number, a count, or a referral that was answered. Otherwise write below what was looked into.',
    noteLabel: 'What was done or looked into',
    note: 'The informer is told the outcome in plain words and asked whether it helped.',
  },
  reopen: { title: 'Reopen', button: 'Reopen', reason: 'Why', note: 'Its clocks start anew, and a caseworker has to take it again.' },
} as const
