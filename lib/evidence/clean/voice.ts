import { Failed } from './failed'
import type { Kind } from './kind'
import type { Made } from './made'
export async function disguisedVoice(_kind: Kind): Promise<Made> {
  throw new Failed('voice-not-decoded')
}
