import { createHash } from 'node:crypto'
import type { Simulated } from './complaints'
import { random } from './random'

const hour = 3_600_000

const questions = ['Is it still going on?', 'क्या वे अब भी वहाँ आते हैं?', 'Which side of the road?', 'वह गाड़ी किस रंग की है?']
const answers = ['Yes, every evening.', 'हाँ, रोज़ शाम को', 'On the left, behind the shop', 'सफ़ेद']

/** Of the complaint's own id: among a million, one drawn from 32 bits of state is somebody else's already. */
function questionId(complaintId: unknown): string {
  const hex = createHash('sha256').update(`question/${complaintId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The complaint with a question of the office to its informer, two of three answered; as it was while nobody has looked. `n` makes the draws. */
export function asked(one: Simulated, n: number, now: Date): Simulated {
  const looked = one.history.ledger.find(({ action }) => action === 'look')
  if (!looked) return one
  const draw = random(n)
  const id = questionId(one.complaint.id)
  const at = new Date(Math.min(looked.at.getTime() + draw.below(5) * hour, now.getTime()))
  const message = {
    id,
    complaint_id: one.complaint.id,
    audience: 'informer',
    template: 'question',
    params: {},
    free_text: draw.pick(questions),
    created_by: looked.actor_id,
    created_at: at,
    not_before: at,
    state: 'delivered',
    state_day: at,
  }
  const answered = draw.chance(0.67)
  return {
    ...one,
    words: answered ? [...one.words, { question: `answer:${id}`, said: draw.pick(answers) }] : one.words,
    history: { ...one.history, outbox: [...one.history.outbox, message], ledger: [...one.history.ledger, { ...looked, at, action: 'ask' }] },
  }
}
