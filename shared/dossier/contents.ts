import type { DossierDocument, Text } from './document.ts'

/** A line of the contents. `id` is what it leads to: a section, or a heading that has an id. */
export interface ContentsLine {
  readonly level: 1 | 2
  readonly id: string
  readonly title: string
}

/** A contents list is for finding one's way: with more lines than this it names the sections only. */
const longest = 200

/** The contents in order: sections, and their headings of level 2 where all of them together stay readable. */
export function contentsOf(document: DossierDocument): readonly ContentsLine[] {
  const lines = document.sections.flatMap(section => [
    { level: 1 as const, id: section.id, title: section.title },
    ...section.blocks.flatMap(block =>
      block.block === 'heading' && block.level === 2 && block.id !== undefined
        ? [{ level: 2 as const, id: block.id, title: plainText(block.runs) }]
        : [],
    ),
  ])
  return lines.length <= longest ? lines : lines.filter(line => line.level === 1)
}

/** The words alone, without looks, notes and links. */
export function plainText(text: Text): string {
  return text.map(run => run.text).join('')
}
