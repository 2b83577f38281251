import { AudioDecoder, getAudioDecoder } from '@humansignal/audio-file-decoder'
import program from '@humansignal/audio-file-decoder/decode-audio.wasm'

/** Mono samples between -1 and 1, and how many there are a second. */
export type Sound = { samples: Float32Array; rate: number }

/** The shortest file of sound there is: its decoding loads the WebAssembly, while files and addresses can still be read. */
function silentWave(): ArrayBuffer {
  const wave = Buffer.alloc(44 + 320)
  wave.write('RIFF')
  wave.writeUInt32LE(wave.length - 8, 4)
  wave.write('WAVEfmt ', 8)
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(1, 22)
  wave.writeUInt32LE(8000, 24)
  wave.writeUInt32LE(16_000, 28)
  wave.writeUInt16LE(2, 32)
  wave.writeUInt16LE(16, 34)
  wave.write('data', 36)
  wave.writeUInt32LE(320, 40)
  return new Uint8Array(wave).buffer
}

const first = await getAudioDecoder(program, silentWave())
const loaded: unknown = Reflect.get(first, '_module')

/** All of a small file of sound: AAC, Vorbis, FLAC or plain samples in a container of their own. @throws when it cannot be decoded */
export function decodedFile(file: Uint8Array): Sound {
  const decoder = new AudioDecoder(loaded, new Uint8Array(file).buffer)
  try {
    return { samples: decoder.decodeAudioData(0, -1, { multiChannel: false }), rate: decoder.sampleRate }
  } finally {
    decoder.dispose()
  }
}
