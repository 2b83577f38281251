/** Bytes of a file of boundaries, at most. The form knows it as well, so that nobody sends a file for nothing. */
export const largestBoundaryFile = 50 * 1024 * 1024
