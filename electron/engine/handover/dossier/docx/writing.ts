import type { DossierDocument } from '#shared/dossier/document.ts'
import { targetNumbers } from '../targets.ts'

/** What is counted while one body is written, from its first to its last line. */
export interface Writing {
  /** Bookmark of each section and heading, by its id. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** Up to which number notes may become footnotes. */
  readonly notes: number
  /** The number that Word will give the next footnote by itself. */
  nextNote: number
  nextBookmark: number
  nextFigure: number
}

/**
 * Word and LibreOffice lay out every footnote against every page: LibreOffice takes seven minutes for 5,000. Where there
 * are more than this, all stand at the end.
 */
const mostFootnotes = 1000

export function startWriting(document: DossierDocument): Writing {
  const { length } = document.notes
  return {
    // Word's bookmark names hold 40 letters and digits at most.
    bookmarks: new Map([...targetNumbers(document)].map(([id, number]) => [id, `_Toc${number}`])),
    notes: length <= mostFootnotes ? length : 0,
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
