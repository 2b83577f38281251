/** The kinds that are shown. Everything else is sealed and kept. */
export const kinds = ['jpeg', 'png', 'webp', 'mp4', 'mov', '3gp', 'webm', 'mkv', 'ogg', 'mp3', 'm4a', 'amr', 'pdf'] as const
export type Kind = (typeof kinds)[number]
