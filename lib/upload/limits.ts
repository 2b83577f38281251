/** Bytes that one file over the upload page may have. */
export const mostUploadBytes = 2 * 1024 ** 3
/** Bytes of a file of which a copy to look at is still made: it lies open for that, in memory or on the disk of the worker. */
export const mostCleanBytes = 500 * 1024 ** 2
/** Bytes of a file sent by the plain form, which cannot be taken up again where it broke off. */
export const mostFormBytes = 100 * 1024 ** 2
/** How long a link is good, in hours, counted from the full hour. */
export const linkHours = 24
/** Links of one complaint or draft that may be open at a time. */
export const mostLinks = 3
