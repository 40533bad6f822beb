import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('session')
const env: Record<string, string> = { RED_THREAD_PASSPHRASE: passphrase }
afterAll(remove)

beforeAll(async () => {
  // A row too few: the rest is taken, and the exit code says that somebody must look.
  writeFileSync(join(folder, 'part.csv'), 'id,type,label\n1,person,Kim\n2,starship,Rocinante\n')
  const made = await run(['new', 'one.case', '--title', 'One', '--json'], { folder, env })
  // Recovery words open without the slow derivation of a passphrase.
  env['RED_THREAD_RECOVERY_WORDS'] = lines(made.out)[0].recoveryWords
})

const session = (input: string, ...more: readonly string[]) =>
  run(['open', 'one.case', ...more], { folder, env, input })

/** Each line of what is printed is one JSON value. */
const values = (text: string) => text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line)]))

test('"open" in a session opens the case and reads no lines of its own: two cases in one', async () => {
  const script =
    'new two.case --title Two\nadd person --name Kim\nlist entities\nopen one.case\nlist entities\nexit\nnonsense\n'
  const { exit, out, err } = await session(script, '--json')
  expect(err).toBe('')
  expect(exit).toBe(0)
  expect(values(out)[3]).toMatchObject([{ label: 'Kim' }])
  expect(values(out)[5]).toEqual([])
})

test('what was done and needs a look lets a script go on, and its exit code says it', async () => {
  const script = 'import part.csv\nadd person --name Lee\n'
  expect(await session(script)).toMatchObject({ exit: 5, err: '', out: expect.stringContaining('Lee') })
  expect(await session(`${script}nonsense\nadd person --name Never\n`)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('line 3: There is no command "nonsense"'),
    out: expect.not.stringContaining('Never'),
  })
})

test.each([
  ['nothing', '', 0, ''],
  [
    'blank lines, comments and lines of Windows after its mark',
    '\uFEFF# made by a script\r\n\r\n  \r\nlist entities\r\nexit\r\nnonsense',
    0,
    '',
  ],
  ['an end in a quotation', 'add person --name "Kim', 2, 'is not closed'],
  ['an unknown command', 'list entities\nlst entities\n', 2, '"line":2'],
  ['a very long line', `add person --name "${'x'.repeat(200_000)}"`, 1, '"line":1'],
])('a session of %s ends in order', async (_, input, exit, says) => {
  const ran = await session(input, '--json')
  expect(ran).toMatchObject({ exit, err: expect.stringContaining(says) })
  for (const text of [ran.out, ran.err]) expect(() => values(text)).not.toThrow()
})

test('help in a session of JSON is one line of it', async () => {
  const { out } = await session('help\nhelp open\nlist --help\n', '--json')
  expect(values(out).slice(1)).toMatchObject([1, 2, 3].map(() => ({ help: expect.any(String) })))
})
