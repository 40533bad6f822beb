import type { Searchable } from '../evidence/text/text-form.ts'

/** UTF-16 units of texts and forms held in memory, two bytes each at most; the others are read anew at each search. */
const mostHeld = 192 * 2 ** 20

export type HeldForms = ReturnType<typeof createHeldForms>

/** What was read of exhibits, by the SHA-256 of their files, as far as there is room. */
export function createHeldForms(most = mostHeld) {
  const held = new Map<string, Searchable>()
  const read = new Set<string>()
  let room = most
  return {
    get: (sha256: string): Searchable | undefined => held.get(sha256),
    /** Whether it was read, be it held or not. */
    isRead: (sha256: string): boolean => read.has(sha256),
    hold: (sha256: string, found: Searchable): Searchable => {
      read.add(sha256)
      const length = found.form.form.length + found.parts.reduce((sum, part) => sum + part.text.length, 0)
      if (held.has(sha256) || length > room) return found
      room -= length
      held.set(sha256, found)
      return found
    },
    clear: () => {
      held.clear()
      read.clear()
      room = most
    },
  }
}
