import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('import')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'a.case') }
const redThread = (...args: readonly string[]) => run(args, { env, folder })
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

beforeAll(async () => {
  expect((await redThread('new', 'a.case', '--title', 'A')).exit).toBe(0)
}, 60_000)
afterAll(remove)

const person = '{"id":"person-of-one","schema":"Person","properties":{"name":["Ri Jong Ho"]}}\n'
const unknown = '{"id":"thing-of-none","schema":"NoSuchSchema","properties":{}}\n'
const endless = '{"id":"a-directorship","schema":"Directorship","properties":{"director":["x"],"organization":["y"]}}\n'

it('says by its exit code whether all, a part or nothing could be taken in', async () => {
  const whole = file('whole.ftm.json', person)
  expect((await redThread('import', whole)).exit).toBe(0)
  const again = await redThread('import', whole)
  expect([again.exit, again.out]).toEqual([0, expect.stringContaining('2 known already')])
  const part = await redThread('import', file('part.ftm.json', person + unknown))
  expect([part.exit, part.out]).toEqual([5, expect.stringContaining('1 could not be taken in')])
  const nothing = await redThread('import', file('nothing.ftm.json', endless), '--json')
  expect(nothing.exit).toBe(1)
  expect(lines(nothing.out)[0]).toMatchObject({
    outcome: 'nothing',
    added: { entities: 0, links: 0, claims: 0 },
    taken: { entities: {}, links: {} },
  })
}, 60_000)

it('lists what cannot be taken in where it is told to, and nowhere else', async () => {
  const path = file('evidence.ftm.json', person + unknown + endless)
  await redThread('import', path, '--dry-run')
  expect(existsSync(`${path}.errors.txt`)).toBe(false)
  const list = join(folder, 'list.txt')
  const told = await redThread('import', path, '--dry-run', '--errors', list)
  expect(told.out).toContain(`2 could not be taken in, all listed in ${list}`)
  expect(readFileSync(list, 'utf8').split('\n')).toHaveLength(4)
  const refused = await redThread('import', path, '--errors', list)
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining(list)])
}, 60_000)
