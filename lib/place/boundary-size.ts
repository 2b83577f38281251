/**
 * Megabytes of a file of boundaries, at most: the finest public file of one state with its districts has 41, and an administrator should not have to
 * thin it. Corners that no map tells apart are left out when it is stored.
 */
export const largestBoundaryMb = 50

/** The same in bytes. The form knows it as well, so that nobody sends a file for nothing. */
export const largestBoundaryFile = largestBoundaryMb * 1024 * 1024
