import type { DossierDocument } from '#shared/dossier/document.ts'
import { targetNumbers } from '../targets.ts'

/** What is known while one page is written. */
export interface Writing {
  /** Anchor of each section and heading, by its id. */
  readonly anchors: ReadonlyMap<string, string>
  /** Notes that were cited already: the way back leads to the first place. */
  readonly cited: Set<number>
}

export function startWriting(document: DossierDocument): Writing {
  const anchors = new Map([...targetNumbers(document)].map(([id, number]) => [id, `part-${number}`]))
  return { anchors, cited: new Set() }
}

/** ` id="…"`, or nothing where nobody can lead there. */
export function anchorOf({ anchors }: Writing, id: string | undefined): string {
  const anchor = id === undefined ? undefined : anchors.get(id)
  return anchor === undefined ? '' : ` id="${anchor}"`
}
