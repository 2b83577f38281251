/** Bytes at the beginning of a file that `mayBeRecording` wants to see. */
export const firstBytes = 1024

/** Whether a file may be a sound or a film: the child of a picture or a document is given no threads. */
export const mayBeRecording = (head: Uint8Array): boolean => !/%PDF|^(\xff\xd8|\x89PNG|RIFF)/.test(Buffer.from(head).toString('latin1'))
