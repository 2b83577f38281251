import { simulator as en } from './en/simulator'
import { simulator as hi } from './hi/simulator'
import type { Language, Same } from './language'

export type SimulatorWords = Same<typeof en>

const words: Record<Language, SimulatorWords> = { en, hi }

export const simulatorWords = (language: Language): SimulatorWords => words[language]
