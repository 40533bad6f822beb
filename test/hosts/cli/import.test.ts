import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandLineOn } from './in-process.ts'
import { ownFolder } from './red-thread.ts'

const { folder, remove } = ownFolder('import')
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

let terminal: Awaited<ReturnType<typeof commandLineOn>>
beforeAll(async () => {
  terminal = await commandLineOn(folder)
})
afterAll(async () => {
  await terminal.close()
  remove()
})

const person = '{"id":"person-of-one","schema":"Person","properties":{"name":["Ri Jong Ho"]}}\n'
const unknown = '{"id":"thing-of-none","schema":"NoSuchSchema","properties":{}}\n'
const endless = '{"id":"a-directorship","schema":"Directorship","properties":{"director":["x"],"organization":["y"]}}\n'

it('says by its exit code whether all, a part or nothing could be taken in', async () => {
  const whole = file('whole.ftm.json', person)
  expect((await terminal.run('import', whole)).exit).toBe(0)
  const again = await terminal.run('import', whole)
  expect([again.exit, again.out]).toEqual([0, expect.stringContaining('2 known already')])
  const part = await terminal.run('import', file('part.ftm.json', person + unknown))
  expect([part.exit, part.out]).toEqual([5, expect.stringContaining('1 could not be taken in')])
  const nothing = await terminal.run('import', file('nothing.ftm.json', endless))
  expect(nothing.exit).toBe(1)
  expect(nothing.data).toMatchObject({
    outcome: 'nothing',
    added: { entities: 0, links: 0, claims: 0 },
    taken: { entities: {}, links: {} },
  })
})

it('lists what cannot be taken in where it is told to, and nowhere else', async () => {
  const path = file('evidence.ftm.json', person + unknown + endless)
  await terminal.run('import', path, '--dry-run')
  expect(existsSync(`${path}.errors.txt`)).toBe(false)
  const list = join(folder, 'list.txt')
  const told = await terminal.run('import', path, '--dry-run', '--errors', list)
  expect(told.out).toContain(`2 could not be taken in, all listed in ${list}`)
  expect(readFileSync(list, 'utf8').split('\n')).toHaveLength(4)
  const refused = await terminal.run('import', path, '--errors', list)
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining(list)])
})

it('takes any option of the format by its name, and refuses what the format does not have', async () => {
  // Commas divide its rows as often as semicolons do.
  const path = file('two-ways.csv', 'name;place, land\nRi Jong;Seoul, KR\nPak Un;Ulan, MN\n')
  const said = ['--type', 'person', '--dry-run', '--option', 'delimiter=comma']
  expect((await terminal.run('import', path, ...said)).data).toMatchObject({
    tables: [{ columns: [{ header: 'name;place' }, { header: 'land' }] }],
    reading: { type: 'person', delimiter: 'comma' },
  })
  const semicolons = ['--type', 'person', '--dry-run', '--option', 'delimiter=semicolon']
  expect((await terminal.run('import', path, ...semicolons)).data).toMatchObject({
    tables: [{ columns: [{ header: 'name' }, { header: 'place, land' }] }],
  })
  const none = await terminal.run('import', path, '--option', 'delimeter=comma')
  expect([none.exit, none.err]).toEqual([2, expect.stringContaining('delimiter')])
  const wrong = await terminal.run('import', path, '--option', 'delimiter=dot')
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('comma, semicolon, tab, bar')])
  const other = await terminal.run('import', file('x.ftm.json', person), '--option', 'delimiter=tab')
  expect([other.exit, other.err]).toEqual([1, expect.stringContaining('FollowTheMoney has no option "delimiter"')])
  const formats = await terminal.run('formats')
  expect(formats.out).toContain('--option delimiter=comma|semicolon|tab|bar')
})
