import { expect, test } from 'vitest'
import {
  type Around,
  anyType,
  type ExportDraft,
  editionOf,
  isDossierNamed,
} from '#renderer/dialogs/export/export-draft.ts'

const around: Around = { board: 'board-1', selection: ['a', 'b'], scheme: '5x5x5' }
const draft: ExportDraft = {
  format: 'csv',
  options: {},
  way: 'case',
  words: ' ',
  type: anyType,
  least: null,
  upTo: 'AMBER',
  allowed: ['NOFORN'],
  redacted: true,
  recipient: ' K. Ito ',
  purpose: 'Joint inquiry',
}
const scopeOf = (change: Partial<ExportDraft>) => editionOf({ ...draft, ...change }, around)?.scope

test('the order says which part, for whom, and what they may have', () => {
  expect(editionOf(draft, around)).toEqual({
    scope: { of: 'case' },
    upTo: 'AMBER',
    allowed: ['NOFORN'],
    redacted: true,
    recipient: 'K. Ito',
    purpose: 'Joint inquiry',
  })
  expect(editionOf({ ...draft, purpose: ' ' }, around)).toBeUndefined()
})

test('the board in sight and the selection are taken unless others are named', () => {
  expect(scopeOf({ way: 'board' })).toEqual({ of: 'board', board: 'board-1' })
  expect(scopeOf({ way: 'board', board: 'other' })).toEqual({ of: 'board', board: 'other' })
  expect(scopeOf({ way: 'selection' })).toEqual({ of: 'records', ids: ['a', 'b'] })
  expect(scopeOf({ way: 'selection', ids: ['c'] })).toEqual({ of: 'records', ids: ['c'] })
  expect(editionOf({ ...draft, way: 'board' }, { ...around, board: null })).toBeUndefined()
})

test('a filter is one condition at least; a grade is meant in the scheme of the case', () => {
  expect(scopeOf({ way: 'filter' })).toBeUndefined()
  expect(scopeOf({ way: 'filter', type: 'person' })).toEqual({ of: 'filter', types: ['person'] })
  expect(scopeOf({ way: 'filter', least: { sourceGrade: 'B', informationGrade: '2' } })).toEqual({
    of: 'filter',
    grade: ['B', '2'],
    scheme: '5x5x5',
  })
})

test('a dossier that is named brings its own part, in the forms of a dossier only', () => {
  expect(isDossierNamed({ ...draft, format: 'dossier-pdf', options: { dossier: 'd1' } })).toBe(true)
  expect(isDossierNamed({ ...draft, format: 'dossier-pdf', options: { dossier: '' } })).toBe(false)
  expect(isDossierNamed({ ...draft, format: 'package', options: { dossier: 'dossier-pdf' } })).toBe(false)
})
