import type { Block, DossierDocument, Text } from '#shared/dossier/document.ts'
import { noteId } from './atoms.ts'

/** A line of the contents. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly level: 1 | 2
}

export const notesId = 'part notes'
export const notesTitle = 'Sources and exhibits cited'

/** With more headings than this, the contents list sections only; the bookmarks have them all. */
const mostEntries = 400

export interface Structure {
  readonly entries: readonly Entry[]
  /** Where each heading of level 2, or with an id of its own, is found. */
  readonly idOf: ReadonlyMap<Block, string>
  /** Everything that can be led to. */
  readonly known: ReadonlySet<string>
}

/** What the document has to be found: known before its first page, so that the contents can stand there. */
export function structureOf({ sections, notes }: DossierDocument): Structure {
  const idOf = new Map<Block, string>()
  const all: Entry[] = []
  for (const section of sections) {
    all.push({ id: section.id, title: section.title, level: 1 })
    for (const block of section.blocks) {
      if (block.block !== 'heading') continue
      const id = block.id ?? (block.level === 2 ? `heading ${idOf.size}` : undefined)
      if (id === undefined) continue
      idOf.set(block, id)
      if (block.level === 2) all.push({ id, title: plainText(block.runs), level: 2 })
    }
  }
  if (notes.length > 0) all.push({ id: notesId, title: notesTitle, level: 1 })
  const entries = all.length > mostEntries ? all.filter(entry => entry.level === 1) : all
  const noteIds = notes.map(({ number }) => noteId(number))
  return { entries, idOf, known: new Set([...all.map(({ id }) => id), ...idOf.values(), ...noteIds]) }
}

export const plainText = (runs: Text) => runs.map(run => run.text).join('')
