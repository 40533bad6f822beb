import { afterAll, expect, test } from 'vitest'
import { commands } from '#hosts/cli/commands/list.ts'
import { lines, ownFolder, run } from './red-thread.ts'

const { folder, remove } = ownFolder('help')
afterAll(remove)

test('the help names every command and every exit code', async () => {
  const { exit, out } = await run(['--help'], { folder })
  expect(exit).toBe(0)
  const lines = out.split('\n').map(line => line.trim().replace(/ +/, ' '))
  for (const { name, summary } of commands) expect(lines).toContain(`${name} ${summary}`)
  for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(out).toMatch(new RegExp(`^  ${code} +\\S`, 'm'))
  expect(out).toContain('RED_THREAD_PASSPHRASE')
})

test('a command teaches itself with examples', async () => {
  const { exit, out } = await run(['claim', '--help'], { folder })
  expect(exit).toBe(0)
  expect(out).toMatch(/^red-thread claim <entity or link> <property> <value>/)
  expect(out).toContain('--prefer <reason>')
  expect(out).toContain('Examples')
})

test('what is mistyped is answered with what was meant, exit code 2', async () => {
  const [command, option] = await Promise.all([run(['verfy'], { folder }), run(['show', '--jsn'], { folder })])
  expect(command).toMatchObject({ exit: 2, out: '' })
  expect(command.err).toContain('There is no command "verfy". Did you mean "verify"?')
  expect(option.err).toContain('Did you mean "--json"?')
})

test('errors are JSON on stderr where JSON is wanted', async () => {
  const { exit, out, err } = await run(['add', 'persn', '--json', '--case', 'x.case'], {
    folder,
    env: { RED_THREAD_PASSPHRASE: 'x' },
  })
  expect([exit, out]).toEqual([1, ''])
  expect(lines(err)).toEqual([expect.objectContaining({ code: 'not-a-case', family: 'refused', exit: 1 })])
})

test('without a case, and without a terminal to ask at, it says what to do', async () => {
  const [noCase, noSecret] = await Promise.all([
    run(['show'], { folder }),
    run(['show', '--case', 'x.case'], { folder }),
  ])
  expect(noCase).toMatchObject({ exit: 2 })
  expect(noCase.err).toContain('RED_THREAD_CASE')
  expect(noSecret).toMatchObject({ exit: 2 })
  expect(noSecret.err).toContain('--passphrase-fd')
})

test('the model can be listed without a case', async () => {
  const { exit, out } = await run(
    ['list', 'link-types', '--from', 'front-company', '--to', 'government-body', '--json'],
    { folder },
  )
  expect(exit).toBe(0)
  const [types] = lines(out)
  const ids = types.map((type: { id: string }) => type.id)
  expect(ids).toContain('front-for')
  expect(ids).not.toContain('resolves-to')
})
