import { romanise } from './romanise'

/** Lower-case Latin words of a name in either script, without accents and marks. */
function latin(name: string): string {
  return romanise(name)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
}

/** The letters of a name in either script, in Latin, lower case and without spaces. */
export const letters = (name: string) => latin(name).replaceAll(' ', '')

/**
 * The sounds that stay when people spell a name in their own way: `machli shahar`, `मछलीशहर` and `Machhlishahr` share one key.
 * Vowels go except at the start, breath after a stop goes, a nasal before a consonant or at the end goes,
 * `d` and `r` are one because ड़ is written with either.
 */
export function soundKey(name: string): string {
  return latin(name)
    .replace(/x/g, 'ks')
    .replace(/ch+/g, 'c')
    .replace(/sh/g, 's')
    .replace(/ph|f/g, 'p')
    .replace(/z/g, 'j')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/([bcdgjkprt])h/g, '$1')
    .replace(/d/g, 'r')
    .replace(/(.)\1+/g, '$1')
    .replace(/n(?=[bcgjklmprstv])|(?<=..)n$/g, '')
    .replaceAll(' ', '')
    .replace(/(?<!^)[aeiouy]/g, '')
}
