import { expect, test } from 'vitest'
import { fuzzy, fuzzyAmong } from '#renderer/commands/fuzzy.ts'
import { linkTypes } from '#shared/model/links/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'

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

test.each([
  ['theft', 'Incident'],
  ['sanction', 'Sanction'],
  ['profile', 'Job profile'],
  ['heist', 'Incident'],
  ['APT', 'Hacker group'],
  ['ship', 'Vessel'],
  ['passport', 'Identity document'],
  ['phish', 'Technique'],
  ['DEX', 'DeFi protocol'],
  ['shell company', 'Front company'],
  ['laptop farm', 'Host site'],
  ['résumé', 'Job profile'],
  ['Company', 'Company'],
  ['persn', 'Person'],
])('%s finds the type %s first', (query, title) => {
  const score = fuzzyAmong(query)
  const scored = entityTypes.map(type => [type.title, score([type.title, type.plural], type.also)] as const)
  expect(scored.toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe(title)
})

test.each([
  ['theft', 'stole from'],
  ['sanctioned', 'designated by'],
  ['works for', 'employed by'],
  ['sent', 'transferred to'],
])('%s finds a link that is called %s', (query, title) => {
  const score = fuzzyAmong(query)
  const scored = linkTypes.map(type => [type.title, score([type.title], type.also)] as const)
  const best = scored.filter(([, fits]) => fits > 0).toSorted((a, b) => b[1] - a[1])
  expect(best.slice(0, 2).map(([found]) => found)).toContain(title)
})

const titles = [
  'Remove from the case',
  'Rename',
  'Dark theme',
  'Ask for a timestamp',
  'Redact something in editions',
  'Lock the case',
  'Block the view',
  'Case',
]

test.each([
  ['rem', ['Remove from the case', 'Rename', 'Dark theme']],
  ['case', ['Case', 'Lock the case', 'Remove from the case']],
  ['lock', ['Lock the case', 'Block the view']],
  ['re', ['Rename', 'Remove from the case', 'Redact something in editions']],
  ['in ed', ['Redact something in editions']],
  ['case lock', ['Lock the case']],
])('%s: the title, its start, the start of a word, then what is anywhere in it', (query, expected) => {
  const score = fuzzy(query)
  const found = titles.filter(title => score(title) > 0).toSorted((a, b) => score(b) - score(a))
  expect(found.slice(0, expected.length)).toEqual(expected)
})

test('a synonym comes after words of a title and before what stands inside one', () => {
  const score = fuzzyAmong('delete')
  const [word, also, inside] = [score(['Take out or delete']), score(['Remove'], ['delete']), score(['Undeleted'])]
  expect([word > also, also > inside, inside > 0]).toEqual([true, true, true])
  expect(fuzzyAmong('dlt')(['Remove'], ['delete'])).toBe(0)
})
