import { expect, test } from 'vitest'
import {
  type Around,
  anyType,
  asksFor,
  type ExportDraft,
  editionOf,
  isDossierNamed,
  missingIn,
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

test('what is still missing is said, and nothing is where all is there', () => {
  expect(missingIn(draft, around, '/tmp/a.pdf')).toBeNull()
  expect(missingIn({ ...draft, recipient: ' ' }, around, 'a')).toBe('Say for whom it goes out.')
  expect(missingIn({ ...draft, recipient: '', purpose: '' }, around, 'a')).toBe('Say for whom and why it goes out.')
  expect(missingIn({ ...draft, way: 'filter' }, around, 'a')).toBe('Say what to filter by.')
  expect(missingIn(draft, around, ' ')).toBe('Say where to write it.')
  const named = { ...draft, way: 'filter', format: 'dossier-pdf', options: { dossier: 'd1' } } as const
  expect(missingIn(named, around, 'a')).toBeNull()
})

test('a named dossier is of its own kind, and only a profile is about somebody', () => {
  expect(
    ['template', 'about', 'quotes', 'sheet'].filter(id => asksFor(id, { dossier: 'd1', template: 'profile' })),
  ).toEqual(['sheet'])
  expect(asksFor('about', { dossier: '', template: 'profile' })).toBe(true)
  expect(asksFor('about', { template: 'case-file' })).toBe(false)
  expect(asksFor('template', { template: 'case-file' })).toBe(true)
  expect(asksFor('quotes', { template: 'case-file' })).toBe(true)
})

test('a profile is not written about nobody, nor a dossier asked of a package without one', () => {
  const profile = { ...draft, format: 'package', options: { template: 'profile', about: '', dossier: '' } }
  expect(missingIn(profile, around, 'a')).toBe('Say about whom or what it is.')
  expect(missingIn({ ...profile, options: { ...profile.options, about: 'e1' } }, around, 'a')).toBeNull()
  const without = { ...profile.options, 'dossier-as': 'none' }
  expect(missingIn({ ...profile, options: without }, around, 'a')).toBeNull()
  expect(['dossier', 'template', 'about', 'quotes', 'pdf', 'evidence'].filter(id => asksFor(id, without))).toEqual([
    'evidence',
  ])
})
