export const languages = ['hi', 'en'] as const
export type Language = (typeof languages)[number]

/** The shape that another language's catalogue must have: the same keys, the same parameters. A missing word does not compile. */
export type Same<T> = {
  [K in keyof T]: T[K] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T[K] extends string
      ? string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Same<T[K]>
}
