import type { DossierDocument } from '#shared/dossier/document.ts'

/** A number for each section and heading that can be led to, by its id: ids may hold what no anchor's name can. */
export function targetNumbers({ sections }: DossierDocument): ReadonlyMap<string, number> {
  const ids = sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap(block => (block.block === 'heading' && block.id !== undefined ? [block.id] : [])),
  ])
  return new Map(ids.map((id, place) => [id, place + 1]))
}
