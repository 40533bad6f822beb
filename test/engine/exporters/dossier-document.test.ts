import { expect, it } from 'vitest'
import { dossierHtml } from '#engine/exporters/dossier-html.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { caseRecord, claimOf, idOf, sourceOf } from '../../support/cases/records.ts'
import { exportOf } from '../../support/export-of.ts'

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
