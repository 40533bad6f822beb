import type { FileText, UnreadPart } from '../evidence-text/reader.ts'
import { formOf, type TextForm } from '../evidence-text/text-form.ts'

/** The text of an exhibit as a search needs it. */
export interface Searchable {
  readonly form: TextForm
  readonly unread: readonly UnreadPart[]
}

/** UTF-16 units of forms held in memory, two bytes each at most; the others are made anew at each search. */
const mostHeld = 128 * 2 ** 20

/** What was read of exhibits, by the SHA-256 of their files, as far as there is room. */
export function createHeldForms() {
  const held = new Map<string, Searchable>()
  const read = new Set<string>()
  let room = mostHeld
  return {
    get: (sha256: string): Searchable | undefined => held.get(sha256),
    /** Whether it was read, be it held or not. */
    isRead: (sha256: string): boolean => read.has(sha256),
    hold: async (sha256: string, { parts, unread }: FileText): Promise<Searchable> => {
      const found = { form: await formOf(parts.map(part => part.text)), unread }
      read.add(sha256)
      const { length } = found.form.form
      if (held.has(sha256) || length > room) return found
      room -= length
      held.set(sha256, found)
      return found
    },
    clear: () => {
      held.clear()
      read.clear()
      room = mostHeld
    },
  }
}
