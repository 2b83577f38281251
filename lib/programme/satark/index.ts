import type { Programme } from '../types'
import { conduct } from './conduct'
import { goods } from './goods'
import { helplines } from './helplines'
import { persons } from './persons'

const hour = 60
const day = 24 * hour

/** The order of the list the bot shows: what people report most comes first, "other" comes last. */
const order = [
  ...['CATTLE', 'LIQUOR', 'DRUGS', 'ARMS', 'WOMEN', 'GAMBLE', 'MINING', 'EXTORT', 'POLICE'],
  ...['HEINOUS', 'WANTED', 'TRAFFICK', 'VICE', 'CYBER', 'FAKE', 'CONVERT', 'FOREST', 'TENSION', 'OTHER'],
]

export const satark: Programme = {
  id: 'satark',
  name: { hi: 'पुलिस सतर्क मित्र', en: 'Police Satark Mitra' },
  categories: [...goods, ...persons, ...conduct].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
  signs: {},
  clocks: {
    critical: { firstLookMinutes: 15, assignMinutes: 30, actionMinutes: 2 * hour, outcomeMinutes: 3 * day },
    high: { firstLookMinutes: 4 * hour, assignMinutes: day, actionMinutes: 3 * day, outcomeMinutes: 15 * day },
    normal: { firstLookMinutes: day, assignMinutes: 3 * day, actionMinutes: 7 * day, outcomeMinutes: 30 * day },
  },
  helplines,
  speakers: [],
  common: [
    'place',
    'landmark',
    'when',
    'ongoing',
    'danger',
    'who',
    'vehicle',
    'known',
    'people',
    'police',
    'police_person',
    'later',
    'evidence',
    'cctv',
    'camera_place',
    'clip_time',
    'clock_error',
  ],
  // The choice of readers depends on the police question.
  needed: ['category', 'what', 'place', 'police'],
  spared: {},
  menu: ['report', 'mine', 'help', 'language'],
  lane: 'normal',
  officers: true,
}
