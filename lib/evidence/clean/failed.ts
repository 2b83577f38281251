import type { Reason } from './answer'

/** No copy can be made, for a reason that can be told. Any other error means that the file cannot be read. */
export class Failed extends Error {
  override name = 'Failed'

  constructor(readonly reason: Reason) {
    super(reason)
  }
}
