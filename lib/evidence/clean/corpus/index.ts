import { nastyDocuments } from './document'
import { nastyHevc } from './hevc'
import { nastyPictures } from './picture'
import { nastyRareSounds } from './rare-sound'
import { nastyRecordings } from './recording'
import type { Nasty } from './secret'

/** Every file of the corpus, made anew by code: some fifty pictures, recordings and documents with secrets in all the places where files hide them. */
export async function corpus(): Promise<Nasty[]> {
  return [...(await nastyPictures()), ...(await nastyRecordings()), ...(await nastyHevc()), ...(await nastyRareSounds()), ...(await nastyDocuments())]
}
