import type { Simulated } from './complaints'
import { random } from './random'

const hour = 3_600_000

const questions = ['Is it still going on?', 'क्या वे अब भी वहाँ आते हैं?', 'Which side of the road?', 'वह गाड़ी किस रंग की है?']
const answers = ['Yes, every evening.', 'हाँ, रोज़ शाम को', 'On the left, behind the shop', 'सफ़ेद']

/** The complaint with a question of the office to its informer, two of three answered; as it was while nobody has looked. `n` makes the draws. */
export function asked(one: Simulated, n: number, now: Date): Simulated {
  const looked = one.history.ledger.find(({ action }) => action === 'look')
  if (!looked) return one
  const draw = random(n)
  const id = draw.uuid()
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
