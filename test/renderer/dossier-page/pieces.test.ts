import { expect, test } from 'vitest'
import { citationsOf, noteName, piecesOf, placesOf } from '#renderer/dossier-page/pieces.ts'
import type { Block } from '#shared/dossier/document.ts'
import { longDossier, sampleDossier } from '../../support/sample-dossier.ts'

/** Slices of one block put together again. */
function whole(blocks: readonly Block[], block: Block, continued: boolean): readonly Block[] {
  const last = blocks.at(-1)
  if (!continued || last === undefined) return [...blocks, block]
  if (last.block === 'table' && block.block === 'table') {
    return [...blocks.slice(0, -1), { ...last, rows: [...last.rows, ...block.rows] }]
  }
  throw new Error(`${block.block} goes on after ${last.block}`)
}

test('the pieces are the document, nothing twice and nothing left out', () => {
  const pieces = piecesOf(sampleDossier)
  const blocks = pieces.reduce<readonly Block[]>(
    (found, piece) => (piece.piece === 'block' ? whole(found, piece.block, piece.continued) : found),
    [],
  )
  expect(blocks).toEqual(sampleDossier.sections.flatMap(section => section.blocks))
  expect(pieces.flatMap(piece => (piece.piece === 'section' ? [piece.section.id] : []))).toEqual(['sec-1', 'sec-2'])
  expect(pieces.flatMap(piece => (piece.piece === 'note' ? [piece.note.number] : []))).toEqual([1, 2, 3, 4, 5, 6])
  expect(pieces.at(-1)).toEqual({ piece: 'checkpoint' })
})

test('a table without rows still shows its head', () => {
  const table: Block = { block: 'table', columns: [{ title: 'When', share: 1 }], rows: [] }
  const pieces = piecesOf({ ...sampleDossier, sections: [{ id: 'a', title: 'A', blocks: [table] }] })
  expect(pieces).toContainEqual({ piece: 'block', block: table, continued: false })
})

test('sections, headings and notes are found, and the first citation of each note', () => {
  const pieces = piecesOf(longDossier(100))
  const places = placesOf(pieces)
  expect(pieces[places.get('entities') ?? -1]?.piece).toBe('section')
  expect(pieces[places.get(noteName(7)) ?? -1]).toMatchObject({ piece: 'note', note: { number: 7 } })
  expect(citationsOf(pieces).get(7)).toBe((places.get('entity-7') ?? -1) + 1)
})
