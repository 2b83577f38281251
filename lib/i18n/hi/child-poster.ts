import type { childPoster as en } from '../en/child-poster'
import type { Same } from '../language'

export const childPoster: Same<typeof en> = {
  title: 'बच्चों के लिए पोस्टर',
  open: 'बच्चों के लिए पोस्टर, छापने के लिए',
  ask: 'कोई आपको मारता है, डराता है या गलत छूता है?',
  tell: 'हमें WhatsApp पर लिखिए',
  fault: 'आपकी कोई गलती नहीं है। नाम बताना ज़रूरी नहीं।',
  lines: { danger: 'अभी खतरा हो', child: 'बच्चों की मदद, दिन-रात', net: 'फ़ोन पर कोई डराए या ठगे', mind: 'मन बहुत दुखी हो' },
  free: 'ये फ़ोन मुफ़्त हैं।',
  hello: 'नमस्ते',
}
