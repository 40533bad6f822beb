import { expect, test } from 'vitest'
import { create } from '#shared/ops/edit.ts'
import { get } from '#shared/ops/state.ts'
import { exhibitOf } from '../../support/cases/records.ts'
import { takeOps } from '../../support/live-state.ts'
import { memoryCase } from '../../support/memory-case.ts'

const given = { title: 'Ship register', kind: 'document', sourceGrade: 'B', informationGrade: '2' } as const

const kept = [
  ['published', '6 April 2023', '2023-04-06'],
  ['published', '2023-04', '2023-04'],
  ['published', 'about 2021', 'about 2021'],
  ['published', 'early 2022', '2022-01 – 2022-04'],
  ['published', '2022 Q2', '2022-04 – 2022-06'],
  ['accessed', 'Jun-23-2022 11:48:37 AM +UTC', '2022-06-23 11:48:37 UTC'],
  ['accessed', 'since 2020', 'since 2020'],
  ['url', 'www.example.org/ships', 'https://www.example.org/ships'],
  ['url', 'hxxps://example[.]org/a', 'https://example.org/a'],
  ['code', 'REG', 'REG'],
] as const

test.each(kept)('%s: "%s" is kept as "%s"', (field, typed, text) => {
  const { state, run } = memoryCase()
  const id = run('source.add', { ...given, [field]: typed })
  expect(get(state, 'source', id)?.[field]).toBe(text)
  run('source.edit', { id, clear: [] })
  run('source.edit', { id, [field]: typed })
  expect(get(state, 'source', id)?.[field]).toBe(text)
})

const refused = [
  ['published', '03/04/2021', 'Published: 03/04/2021 could be 2021-03-04 or 2021-04-03: write one of these'],
  ['published', 'lately', 'Published: "lately" is not a date: write 2023, 2023-04, 2023-04-06 or 6 April 2023'],
  ['published', 'spring 2020', 'write the months'],
  ['accessed', '6.4.23', 'Accessed: the year needs four digits'],
  ['accessed', '31 April 2021', 'Accessed: there is no day'],
  ['url', 'the register', 'Address on the web: a web address has no spaces'],
  ['url', 'ftp://example.org', 'Address on the web: a source is named by an http or https address'],
  ['code', 'REGISTER OF SHIPS', 'Short code: a short code has 12 characters at most'],
] as const

test.each(refused)('%s: "%s" is refused, new and edited', (field, typed, words) => {
  const { run } = memoryCase()
  expect(() => run('source.add', { ...given, [field]: typed })).toThrow(words)
  const id = run('source.add', given)
  expect(() => run('source.edit', { id, [field]: typed })).toThrow(words)
})

test('what an older case holds stays as it is while other fields are edited', () => {
  const { state, run } = memoryCase()
  const old = { ...given, published: '03/04/2021', url: 'http://example.org/a b', code: 'REGISTER OF SHIPS' }
  takeOps(state, [create({ ...old, id: 'so_1', record: 'source' })])
  run('source.edit', { ...old, id: 'so_1', title: 'Register of ships' })
  expect(get(state, 'source', 'so_1')).toMatchObject({ ...old, title: 'Register of ships' })
})

test('of an exhibit the file may say its date in any words, an investigator in clear ones', () => {
  const { state, run } = memoryCase()
  const exhibit = { ...exhibitOf(1, 'Mail'), sentAt: '3/4/21 noon', fileSays: { sentAt: '3/4/21 noon' } }
  takeOps(state, [create(exhibit)])
  const edit = (sentAt: string | null) => run('exhibit.edit', { id: exhibit.id, sentAt })
  expect(() => edit('03/04/2021')).toThrow('03/04/2021 could be 2021-03-04 or 2021-04-03')
  edit('3 April 2021')
  expect(get(state, 'exhibit', exhibit.id)?.sentAt).toBe('2021-04-03')
  edit('3/4/21 noon')
  expect(get(state, 'exhibit', exhibit.id)?.sentAt).toBe('3/4/21 noon')
  edit(null)
  expect(get(state, 'exhibit', exhibit.id)?.sentAt).toBeUndefined()
})
