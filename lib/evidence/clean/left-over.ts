import type { Type } from './answer'
export function leftOver(_type: Type): string | null {
  return null
}
