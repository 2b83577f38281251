import type { Programme } from '../types'
import { harm } from './harm'
import { helplines } from './helplines'
import { rights } from './rights'
import { signs } from './signs'

const hour = 60
const day = 24 * hour

/** The order of the list the bot shows: what children write of most comes first, what is none of them and "only a question" come last. */
const order = [
  ...['SOS', 'CRUELTY', 'SEXUAL', 'CORPORAL', 'ONLINE', 'MIND', 'SCHOOL', 'ADMIT', 'MISSING'],
  ...['LABOUR', 'MARRIAGE', 'BEGGING', 'TRAFFIC', 'DRUGS', 'HEALTH', 'CCI', 'POLICE', 'ADOPT', 'DISABLE', 'OTHER', 'INFO'],
]

export const bal: Programme = {
  id: 'bal',
  name: { hi: 'बाल मित्र', en: 'Bal Mitra' },
  categories: [...harm, ...rights].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
  signs,
  clocks: {
    // A child in danger: somebody looks at once; the intimation to the Child Welfare Committee and the Special Court is due in 24 hours.
    critical: { firstLookMinutes: 10, assignMinutes: 30, actionMinutes: day, outcomeMinutes: 15 * day },
    high: { firstLookMinutes: 4 * hour, assignMinutes: day, actionMinutes: 3 * day, outcomeMinutes: 15 * day },
    normal: { firstLookMinutes: day, assignMinutes: 3 * day, actionMinutes: 7 * day, outcomeMinutes: 30 * day },
  },
  helplines,
  speakers: ['child', 'relative', 'other'],
  common: [
    ...['setting', 'place', 'landmark', 'institution', 'when', 'ongoing', 'safe', 'who', 'scope'],
    ...['naming', 'name', 'write_back', 'hours', 'safe_word', 'check_ins', 'evidence'],
  ],
  needed: ['category', 'what', 'place'],
  // A child is never asked for pictures, nor about courts.
  spared: { child: ['evidence', 'scope', 'landmark'] },
  menu: ['sos', 'report', 'ask', 'mine', 'help', 'speaker', 'language'],
  lane: 'child',
  officers: false,
}
