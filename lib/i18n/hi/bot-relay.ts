import type { relay as en } from '../en/bot-relay'
import type { Same } from '../language'

export const relay: Same<typeof en> = {
  action_initiated: (tag) => `आपके संदेश ${tag} पर काम शुरू हो गया है।`,
  acted: (tag) => `आपके संदेश ${tag} पर कदम उठाया गया है।`,
  closed: (tag) => `आपके संदेश ${tag} पर काम पूरा हो गया है। आपके लिए कैसा रहा?`,
  referred: (tag) => `आपका संदेश ${tag} सही जगह पहुँचा दिया गया है।`,
  question: (tag) => `आपके संदेश ${tag} के बारे में कुछ और जानना है। पढ़ने के लिए नीचे दबाएँ।`,
  read: 'पढ़ें',
  see: 'देखें',
  template: 'आपके लिए एक नई जानकारी है। पढ़ने के लिए जवाब में कुछ भी लिखें।',
}
