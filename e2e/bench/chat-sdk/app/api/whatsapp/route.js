import { createPostgresState } from '@chat-adapter/state-pg'
import { createWhatsAppAdapter } from '@chat-adapter/whatsapp'
import { Chat } from 'chat'

let made

/** The smallest bot that does what a turn of ours does: reads its state of the conversation, writes it, answers. Made at the first post, for a build has no secrets. */
function bot() {
  if (made) return made
  made = new Chat({
    userName: 'bench',
    logger: 'error',
    adapters: { whatsapp: createWhatsAppAdapter({ apiUrl: process.env.WHATSAPP_GRAPH_URL }) },
    state: createPostgresState({ url: process.env.CHAT_DATABASE_URL }),
  })
  made.onDirectMessage(async (thread, message) => {
    const { turn = 0, draft = [] } = (await thread.state) ?? {}
    await thread.setState({ turn: turn + 1, draft: [...draft, message.text].slice(-20) })
    await thread.post(`Noted, answer ${turn + 1}. What comes next?`)
  })
  return made
}

export const dynamic = 'force-dynamic'

/** The turn runs behind the answer, as its documentation shows. */
export function POST(request) {
  return bot().webhooks.whatsapp(request, { waitUntil: (work) => void work })
}
