import type { Run, Text } from './document.ts'
import { readable } from './readable.ts'

type Notes = readonly number[]
type More = Partial<Pick<Run, 'look' | 'to'>>

/** The only door for text into a document: whatever a record holds becomes readable here. */
export function run(text: string, notes: Notes = [], more: More = {}): Run {
  return { text: readable(text), ...more, ...(notes.length > 0 ? { notes } : {}) }
}

export const strong = (text: string, notes?: Notes): Run => run(text, notes, { look: 'strong' })
export const quiet = (text: string, notes?: Notes): Run => run(text, notes, { look: 'quiet' })
export const figure = (text: string, notes?: Notes): Run => run(text, notes, { look: 'figure' })

/** A cell or line of plain text. */
export const words = (text: string): Text => (text === '' ? [] : [run(text)])

/** Runs with a separator between. */
export const joined = (texts: readonly Text[], separator: string): Text =>
  texts.flatMap((text, at) => (at === 0 ? text : [run(separator), ...text]))

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
