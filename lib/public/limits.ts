/** UTF-16 units that an answer to the office may have. */
export const longestAnswer = 1000
