import { expect, test } from 'vitest'
import { importers } from '#engine/formats/importers.ts'
import { askedOptions, forFormat, optionsOf } from '#renderer/dialogs/import/asked-options.ts'
import type { ImportReport } from '#shared/contract.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'

const nothing = { reading: {}, seen: null, error: null }
const seen = (part: Partial<ImportReport>) =>
  ({ texts: [], tables: [], untyped: 0, eitherWay: 0, ...part }) as unknown as ImportReport
const idsOf = (groups: ReturnType<typeof askedOptions>) => groups.map(group => group.map(({ id }) => id))

test('an option is asked once the file brings it up, or somebody has said it', () => {
  const csv = optionsOf(importers, 'csv')
  expect(idsOf(askedOptions(csv, nothing))).toEqual([])
  expect(idsOf(askedOptions(csv, { ...nothing, seen: seen({}) }))).toEqual([['delimiter']])
  expect(idsOf(askedOptions(csv, { ...nothing, seen: seen({ untyped: 3, eitherWay: 1 }) }))).toEqual([
    ['type', 'linkType'],
    ['decimal'],
    ['delimiter'],
  ])
  expect(idsOf(askedOptions(csv, { ...nothing, reading: { linkType: 'paid' } }))).toEqual([['linkType']])
})

test('before its format is known, a text of no sure encoding brings up its encoding', () => {
  const error = errorMessage(new RedThreadError('unclear-encoding', { name: 'a.csv', choices: [] }))
  expect(idsOf(askedOptions(optionsOf(importers, undefined), { ...nothing, error }))).toEqual([['encoding']])
})

test('what a format has no option for is not said of it; columns are of any', () => {
  const reading = { type: 'person', delimiter: 'tab', columns: [{ column: 'a', as: 'name' }] }
  expect(forFormat(reading, optionsOf(importers, 'xlsx'))).toEqual({ type: 'person', columns: reading.columns })
})
