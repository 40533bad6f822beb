import type { DossierDocument } from '#shared/dossier/document.ts'

/** What is counted while one body is written, from its first to its last line. */
export interface Writing {
  /** Bookmark of each section and heading, by its id. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** How many notes there are. */
  readonly notes: number
  /** The number that Word will give the next footnote by itself. */
  nextNote: number
  nextBookmark: number
  nextFigure: number
}

/** Word's bookmark names hold 40 letters and digits at most, so that ids become numbers. */
export function startWriting({ sections, notes }: DossierDocument): Writing {
  const ids = sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap(block => (block.block === 'heading' && block.id !== undefined ? [block.id] : [])),
  ])
  return {
    bookmarks: new Map(ids.map((id, place) => [id, `_Toc${place + 1}`])),
    notes: notes.length,
    nextNote: 1,
    nextBookmark: 1,
    nextFigure: 1,
  }
}

/** The content with a bookmark around it. */
export function bookmarked(writing: Writing, name: string | undefined, content: string): string {
  if (name === undefined) return content
  const id = writing.nextBookmark++
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
}
