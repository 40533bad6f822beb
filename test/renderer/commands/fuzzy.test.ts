import { expect, test } from 'vitest'
import { fuzzy } from '#renderer/commands/fuzzy.ts'

const best = (query: string, titles: readonly string[]) =>
  titles.toSorted((a, b) => fuzzy(query)(b) - fuzzy(query)(a))[0]

test('the start of a word beats its middle, and initials find a title', () => {
  expect(best('lock', ['Block the view', 'Lock the case'])).toBe('Lock the case')
  expect(best('afc', ['Affected claims', 'Add front company'])).toBe('Add front company')
  expect(best('add pers', ['Add persona', 'Add person'])).toBe('Add person')
})

test('what does not run through the title is not offered', () => {
  expect(fuzzy('xyz')('Add front company')).toBe(0)
  expect(fuzzy('ynapmoc')('Add front company')).toBe(0)
  expect(fuzzy('  ')('Add front company')).toBe(1)
})
