import { expect, it } from 'vitest'
import { dossierHtml } from '#engine/handover/dossier/html/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { caseRecord, claimOf, idOf, sourceOf } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'

const words = 'the very words of page seven'
const spoken = 'قال الشاهد كل شيء'

const claimed = (more: readonly CaseRecord[] = []) => {
  const id = idOf('entity', 1)
  const cited = { source: idOf('source', 1), locator: 'page 7' }
  const name = { kind: 'name', name: 'Pak', script: 'Latn' } as const
  return stateOf([
    caseRecord('A person'),
    { id, record: 'entity', type: 'person', author: 'K', at: '2026-03-01T09:00:00.000Z' },
    sourceOf(1, 'A register'),
    claimOf(1, id, 'name', name, { ...cited, passage: words }),
    claimOf(2, id, 'role', { kind: 'text', text: 'clerk' }, { ...cited, passage: spoken }),
    claimOf(3, id, 'alias', name, { ...cited, passage: words }),
    ...more,
  ])
}

it('a dossier that quotes has every passage once, beside the note of its place, and loses none', async () => {
  const { text, losses } = await exportOf(dossierHtml, claimed(), { quotes: true })
  expect(text.split(words)).toHaveLength(2)
  const note = /<li[^>]*id="note-\d+"[^>]*>.*?<\/li>/s.exec(text)?.[0] ?? ''
  expect(note).toContain('page 7')
  expect(note).toContain(`<blockquote dir="auto">${words}</blockquote><blockquote dir="auto">${spoken}</blockquote>`)
  expect(losses).toEqual([])
})

it('a passage that no note can stand for is lost, and one that is not asked for is left out by choice', async () => {
  const bare = claimOf(4, idOf('entity', 1), 'role', { kind: 'text', text: 'guard' }, { passage: 'nobody said so' })
  const kinds = async (quotes: boolean) =>
    (await exportOf(dossierHtml, claimed([bare]), { quotes })).losses.map(({ kind }) => kind)
  expect(await kinds(true)).toEqual(['lost'])
  expect(await kinds(false)).toEqual(['left-out', 'left-out', 'left-out', 'left-out'])
})

it('a dossier says which passages it does not quote, and which places lead to no source', async () => {
  const id = idOf('entity', 1)
  const cited = { source: idOf('source', 1), locator: 'page 7', passage: 'the very words of page seven' }
  const name = { kind: 'name', name: 'Pak', script: 'Latn' } as const
  const { text, losses } = await exportOf(
    dossierHtml,
    stateOf([
      caseRecord('A person'),
      { id, record: 'entity', type: 'person', author: 'K', at: '2026-03-01T09:00:00.000Z' },
      sourceOf(1, 'A register'),
      claimOf(1, id, 'name', name, cited),
      claimOf(2, id, 'role', { kind: 'text', text: 'clerk' }, { locator: 'folio nine' }),
    ]),
  )
  expect(text).toContain('page 7')
  expect(['very words of page seven', 'folio nine'].filter(words => text.includes(words))).toEqual([])
  expect(losses.map(({ record, field }) => [record, field])).toEqual([
    [idOf('claim', 1), 'passage'],
    [idOf('claim', 2), 'locator'],
  ])
})
