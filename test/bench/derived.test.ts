/**
 * One edit with everything switched on that the window derives from the whole case (renderer/state/derived.ts): planned,
 * checked, made durable and applied by the engine, sent as text, applied by the window's copy, followed by each derived
 * value, which is then asked for. Its processor time must not grow with the case. The peer is what a value costs that is
 * derived anew instead of being followed.
 */
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it, vi } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import type { CommandId, CommandInput } from '#shared/commands/list.ts'
import type { CaseStatus } from '#shared/contract.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Commit } from '#shared/ops/commit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { largeCase } from './large-case.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [500, 2_000] : [1_000, 10_000, 100_000]
const [batches, perBatch] = [7, 20]
const entityNumber = (n: number) => `en_${n.toString(36).padStart(16, '0')}`

/** The window's copy of a case in modules of its own, as each window has them. */
async function openWindow(records: readonly CaseRecord[], seq: number) {
  vi.resetModules()
  const { caseStore, followCommit } = await import('#renderer/state/case-store.ts')
  const { stateOf } = await import('#shared/ops/apply.ts')
  const values: Readonly<Record<string, (state: CaseState) => unknown>> = {
    'address book': (await import('#renderer/state/address-book.ts')).addressBookOf,
    counts: (await import('#renderer/state/case-counts.ts')).caseCounts,
    citations: (await import('#renderer/state/citations.ts')).citationsOf,
    'hidden counts': (await import('#renderer/state/hidden-counts.ts')).hiddenCounts,
    'last cited': (await import('#renderer/state/last-cited.ts')).lastCitedOf,
    'open ends': (await import('#renderer/state/open-ends.ts')).openEndsOf,
    'search index': (await import('#renderer/state/search-index.ts')).searchIndexOf,
  }
  const state = stateOf(records)
  caseStore.setState({ state, seq })
  const built: Record<string, number> = {}
  for (const [name, value] of Object.entries(values)) built[name] = await timed(() => value(state))
  const take = async (commits: readonly Commit[]) => {
    for (const commit of commits) await followCommit(JSON.parse(JSON.stringify(commit)) as Commit, {} as CaseStatus)
    const now = caseStore.getState()
    if (!now.state) throw new Error('the copy was let go of')
    for (const value of Object.values(values)) value(now.state)
    return now.seq
  }
  return { built, take }
}

async function editsOf(entities: number) {
  const commits: Commit[] = []
  const { folder, open } = await largeCase(entities, commit => commits.push(commit))
  const session = await open()
  const { state, seq } = session.store.data
  const { built, take } = await openWindow(JSON.parse(JSON.stringify([...state.records.values()])), seq)
  commits.length = 0
  const run = async <C extends CommandId>(command: C, input: CommandInput<C>) => {
    await execute(session, command, input)
    expect(await take(commits.splice(0))).toBe(session.store.data.seq)
  }
  const node = (n: number) => entityNumber((n * 7919) % entities)
  const edits: Readonly<Record<string, (n: number) => Promise<void>>> = {
    rename: n => run('entity.rename', { id: node(n), name: `Renamed ${Math.random()}` }),
    add: n => run('entity.add', { type: 'person', name: `Added ${n}` }),
    link: n => run('link.add', { type: 'associate', from: node(n), to: node(n + 1) }),
    note: n => run('note.add', { about: node(n), text: `Seen again ${n}` }),
  }
  const end = async () => {
    await session.close()
    await rm(dirname(folder), { recursive: true })
  }
  return { built, edits, end }
}

/** Milliseconds of processor that one of a batch takes. */
async function processorTime(edit: (n: number) => Promise<void>, batch: number): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < perBatch; n++) await edit(batch * perBatch + n)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / perBatch
}

it('one edit with everything derived takes as long in a large case as in a small one', async () => {
  const cases = []
  for (const size of sizes) cases.push({ size, ...(await editsOf(size)), times: new Map<string, number>() })
  const names = Object.keys(cases[0]?.edits ?? {})
  for (const name of names) {
    const each = cases.map((): number[] => [])
    // In turn, so that what else the machine does falls on all of them alike; the first round only warms up.
    for (let batch = 0; batch <= batches; batch++)
      for (const [at, { edits }] of cases.entries()) {
        const edit = edits[name]
        const time = edit ? await processorTime(edit, batch) : 0
        if (batch > 0) each[at]?.push(time)
      }
    for (const [at, { times }] of cases.entries()) times.set(name, median(each[at] ?? []))
  }
  for (const { size, times, built } of cases) {
    report(`one edit with everything derived, ${size} entities, ms of processor`, Object.fromEntries(times))
    report(`each derived anew, ${size} entities, ms`, built)
  }
  const [small, large] = [cases[0]?.times, cases.at(-1)?.times]
  const ratios = names.map(name => [name, (large?.get(name) ?? 0) / (small?.get(name) ?? 1)] as const)
  report('largest case by smallest case', Object.fromEntries(ratios))
  for (const { end } of cases) await end()
  if (process.env['BENCH_QUICK']) return
  for (const [name, ratio] of ratios) expect([name, ratio < 1.5]).toEqual([name, true])
})
