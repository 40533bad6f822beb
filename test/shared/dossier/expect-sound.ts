import { expect } from 'vitest'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { runsOf, tablesIn } from '../../support/dossiers.ts'

/** What holds of every document, whatever it tells. */
export function expectSound(document: DossierDocument): void {
  const ids = document.sections.flatMap(section => [
    section.id,
    ...section.blocks.flatMap(block => (block.block === 'heading' && block.id ? [block.id] : [])),
  ])
  expect(new Set(ids).size).toBe(ids.length)
  expect(document.notes.map(each => each.number)).toEqual(document.notes.map((_, at) => at + 1))
  const wrong: unknown[] = []
  for (const [section, { text, notes = [], to }] of runsOf(document)) {
    // Line breaks aside, nothing that cannot be seen or written.
    if (/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) wrong.push([section, text])
    if (notes.some(number => !document.notes[number - 1])) wrong.push([section, text, notes])
    if (to !== undefined && !ids.includes(to)) wrong.push([section, text, to])
  }
  expect(wrong).toEqual([])
  for (const { blocks } of document.sections) {
    for (const { columns, rows } of tablesIn(blocks)) for (const row of rows) expect(row.length).toBe(columns.length)
    for (const block of blocks)
      if (block.block === 'figure') expect(JSON.stringify(block.drawing)).not.toContain('null')
  }
}
