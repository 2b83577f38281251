import type { reply as english } from '../en/reply'
import type { Same } from '../language'

export const reply: Same<typeof english> = {
  tooFast: 'एक साथ बहुत सारे संदेश आए। कृपया दस मिनट रुककर फिर लिखें। अभी खतरा हो तो 112 पर फोन करें।',
  tooMany: 'आज के लिए इतना ही भेजा जा सकता है। आपने जो लिखा वह सुरक्षित है; कृपया कल भेजें। अभी खतरा हो तो 112 पर फोन करें।',
}
