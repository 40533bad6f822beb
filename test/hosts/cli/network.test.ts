import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTurns } from '#hosts/cli/in-turns.ts'
import { commandLineOn } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'red-thread-network-'))
let terminal: Awaited<ReturnType<typeof commandLineOn>>

beforeAll(async () => {
  terminal = await commandLineOn(folder)
  const { run } = terminal
  const added = [
    ['add', 'person', '--name', 'Boss'],
    ['add', 'person', '--name', 'Helper'],
    ['add', 'person', '--name', 'Stranger'],
    ['add', 'wallet', '--name', 'Wallet'],
    ['add', 'exchange', '--name', 'Exchange'],
    ['link', 'Boss', 'associate', 'Helper'],
    ['link', 'Helper', 'controls', 'Wallet'],
    ['link', 'Wallet', 'transferred-to', 'Exchange', '--claim', 'amount=1500 USD', '--claim', 'date=2021'],
    ['link', 'Boss', 'not-same-as', 'Stranger'],
  ]
  for (const [name = '', ...words] of added) expect(await run(name, ...words)).toMatchObject({ exit: 0, err: '' })
})

afterAll(async () => {
  await terminal.close()
  rmSync(folder, { recursive: true })
})

test('measures: one table of entities, groups, bridges, and what each means and leaves out', async () => {
  const { exit, out, data } = await terminal.run('measures', '--top', '2')
  expect(exit).toBe(0)
  expect(out).toMatch(/^5 entities, 3 links, whichever way links lead\./)
  expect(out).toMatch(/type +label +Links +Links in +Links out +Betweenness/)
  expect(out).toMatch(/person +Helper +2 +1 +2 +0\.3333/)
  expect(out).toContain('Parts: 2')
  expect(out).toContain('and 1 more')
  expect(out).toContain('Left out as denying something or telling two things apart: 1 link.')
  expect(data).toMatchObject({ entities: 5, links: 3, directed: false, leftOut: { denials: 1 } })
  const { measures } = data as { measures: { id: string; values?: { label: string; value: number }[] }[] }
  const betweenness = measures.find(({ id }) => id === 'betweenness')
  expect(betweenness?.values?.map(({ label }) => label)).toEqual(['Helper', 'Wallet'])
})

test('measures: those that are named, in their order, along links, weighed', async () => {
  const { data } = await terminal.run('measures', '--measure', 'PageRank,in-degree', '--directed', '--weight', 'usd')
  const { measures, directed, notes } = data as {
    measures: { id: string; values: { label: string; value: number }[] }[]
    directed: boolean
    notes: string[]
  }
  expect([directed, measures.map(({ id }) => id)]).toEqual([true, ['pagerank', 'in-degree']])
  expect(measures[1]?.values[0]).toMatchObject({ label: 'Exchange', value: 1500 })
  expect(notes.at(-1)).toBe('2 links are of no known amount of USD and weigh nothing.')
  const { out } = await terminal.run('measures', '--measure', 'eigenvector', '--directed', '--types', 'controls')
  expect(out).toContain('It does not settle on this network')
})

test('paths: link by link, with what lies beside them', async () => {
  const { out, data } = await terminal.run('paths', 'Boss', 'Exchange', '--in-date-order')
  expect(out).toMatch(/^1\. 3 links, 2 of no known date\n +Boss +→ +associate of +Helper/m)
  expect(out).toMatch(/Wallet +→ +transferred to +Exchange +1,500 USD +2021/)
  expect(data).toMatchObject({
    from: { label: 'Boss' },
    paths: [{ steps: 3, undated: 2, entities: [{ label: 'Boss' }, {}, {}, { label: 'Exchange' }] }],
  })
  const back = await terminal.run('paths', 'Exchange', 'Boss')
  expect(back.out).toMatch(/Exchange +← +received from +Wallet/)
  const none = await terminal.run('paths', 'Exchange', 'Boss', '--directed')
  expect([none.exit, none.out]).toEqual([0, expect.stringContaining('No path leads from Exchange to Boss')])
  const least = await terminal.run('paths', 'Wallet', 'Exchange', '--least', '1500 USD')
  expect(least.data).toMatchObject({ paths: [{ steps: 1 }] })
})

test.each([
  [['paths', 'Boss', 'Boss'], 'Both names mean "Boss": a path needs two ends.'],
  [['paths', 'Boss', 'Wallet', '--avoid', 'Wallet'], '--avoid: "Wallet" is an end of the path.'],
  [['paths', 'Boss', 'Wallet', '--filter', 'type:wallet'], '--filter leaves out "Boss", an end of the path.'],
  [['paths', 'Boss', 'Wallet', '--least', '1,500 EUR'], 'could be'],
  [['paths', 'Boss', 'Wallet', '--least', '0 EUR'], 'more than 0'],
  [['paths', 'Boss', 'Wallet', '--types', 'transfered-to'], 'Did you mean "transferred-to"?'],
  [['paths', 'Boss', 'Wallet', '--k', '0'], '--k: "0" is not a whole number from 1.'],
  [['measures', '--measure', 'betweeness'], 'Did you mean "betweenness"?'],
  [['measures', '--weight', 'shells'], '"shells" is not a currency or asset'],
  [['measures', '--filter', 'type:nothing'], '--filter, character 1'],
] as const)('%j is refused in words', async ([name, ...words], says) => {
  const { exit, err } = await terminal.run(name, ...words)
  expect([exit, err]).toEqual([2, expect.stringContaining(says)])
})

test('long work ends when it is cancelled', async () => {
  function* endless(): Generator<number, never, undefined> {
    for (;;) yield 0.5
  }
  setTimeout(() => terminal.client.cancel(), 200)
  await expect(inTurns(terminal.client, 'Measuring', endless())).rejects.toMatchObject({ code: 'cancelled' })
})
