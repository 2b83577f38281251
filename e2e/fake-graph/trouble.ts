/** What the next calls to the API meet instead of an answer. */
export type Trouble =
  /** Refused with this Graph error. */
  | { code: number }
  /** Taken, and failed later by a receipt with this error. */
  | { receipt: number }
  /** A bare HTTP status without Meta's body. */
  | { http: number }
  /** No answer: before the message was taken, or after it, when the caller cannot know. */
  | { hang: 'before' | 'after' }
  /** The connection breaks: before the message was taken, or after it. */
  | { drop: 'before' | 'after' }

/** A list of troubles to come, each used once. */
export class Troubles {
  private coming: Trouble[] = []

  /** The next `times` sends meet `trouble`, after those already planned. */
  plan(times: number, trouble: Trouble): void {
    this.coming.push(...Array.from({ length: times }, () => trouble))
  }

  /** The trouble of this send, or undefined on a good one. */
  take(): Trouble | undefined {
    return this.coming.shift()
  }

  clear(): void {
    this.coming = []
  }
}
