/** In the notation of emergency-phrases, for the children's programme alone. */

export const childWhole = ['save me'] as const

export const childDanger = ['i am not safe'] as const

export const childSelfHarm = ['i wanna die'] as const
