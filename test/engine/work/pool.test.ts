import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Urgency } from '#engine/work/queue.ts'
import { WorkerFailed } from '#engine/work/thread.ts'
import { countWorkers, oddPool, shared, wake } from './odd-pool.ts'
import type { Way } from './odd-task.ts'

const ways: readonly Way[] = ['answers', 'throws', 'throws beside', 'ends', 'hangs']

/** How one ends, in a word, whatever else happens around it. */
const told = (error: unknown) =>
  error instanceof WorkerFailed ? error.why : error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const expected: Readonly<Record<Way, string>> = {
  answers: 'answered',
  throws: 'threw',
  'throws beside': 'threw',
  ends: 'ended',
  hangs: 'cancelled',
}

test('every task ends exactly once, with its answer, its error or as cancelled, and no worker is left', async () => {
  const orders = fc.array(
    fc.record({
      way: fc.constantFrom(...ways),
      urgency: fc.constantFrom<Urgency>('waited-for', 'background'),
      kept: fc.boolean(),
      cancelled: fc.option(fc.constantFrom('before', 0, 40), { freq: 3, nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: 3 }), async (asked, places) => {
      const workers = countWorkers()
      const { run, keep } = oddPool(places)
      const kept = keep('odd')
      const ends = await Promise.all(
        asked.map(async ({ way, urgency, kept: isKept, cancelled }, number) => {
          const stop = new AbortController()
          if (cancelled === 'before') stop.abort()
          const options = { urgency, signal: stop.signal }
          const input = { way, number }
          const ended = (isKept ? kept.run(input, options) : run('odd', input, options)).then(
            answer => (answer.number === number ? 'answered' : 'the answer of another'),
            told,
          )
          // What hangs is always cancelled, and may wait for others before it.
          const after = way === 'hangs' ? 40 : cancelled
          if (typeof after === 'number') void setTimeout(after).then(() => stop.abort())
          return [way, cancelled !== undefined, await ended] as const
        }),
      )
      for (const [way, maybe, end] of ends)
        expect(maybe ? ['cancelled', expected[way]] : [expected[way]], way).toContain(end)
      await kept.close()
      expect(workers.most()).toBeLessThanOrEqual(places)
      expect(workers.now()).toBe(0)
      workers.stop()
    }),
    { numRuns: Number(process.env['POOL_RUNS'] ?? 12) },
  )
})

test('one that hangs is ended after its time, and the one that waits behind it is served', async () => {
  const { run } = oddPool(1, 1_500)
  const hanging = run('odd', { way: 'hangs', number: 1 }).catch(told)
  const next = run('keys', { way: 'answers', number: 2 })
  expect(await hanging).toBe('too-long')
  expect((await next).number).toBe(2)
})

test('what somebody waits for goes first, each in the order it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), async waited => {
      const { run } = oddPool(1)
      const [begun, gate] = [shared(12), shared(1)]
      const first = run('odd', { way: 'answers', number: 100, begun, until: gate })
      const others = waited.map((isWaited, number) =>
        run('odd', { way: 'answers', number, begun }, { urgency: isWaited ? 'waited-for' : 'background' }),
      )
      wake(gate)
      await Promise.all([first, ...others])
      const numbers = waited.map((_, number) => number)
      const order = [100, ...numbers.filter(n => waited[n]), ...numbers.filter(n => !waited[n])]
      expect([...begun.slice(1, 1 + order.length)]).toEqual(order)
    }),
    { numRuns: 6 },
  )
})

test('what nobody waits for never takes the last place', async () => {
  const { run } = oddPool(2)
  const gate = shared(1)
  const ahead = [0, 1, 2].map(number => run('odd', { way: 'answers', number, until: gate }, { urgency: 'background' }))
  expect((await run('odd', { way: 'answers', number: 9 })).number).toBe(9)
  wake(gate)
  expect((await Promise.all(ahead)).map(({ number }) => number)).toEqual([0, 1, 2])
})

test('a worker waits for the reply to what it says, and what goes wrong in hearing it ends the task', async () => {
  const { run } = oddPool(2)
  let heard = 0
  const slowly = async (said: number) => {
    await setTimeout(10)
    expect(said).toBe(heard++)
    return said * 2
  }
  const { replies } = await run('odd', { way: 'answers', number: 1, says: 5 }, { hear: slowly })
  expect(replies).toEqual([0, 2, 4, 6, 8])
  const failing = run('odd', { way: 'answers', number: 1, says: 5 }, { hear: () => Promise.reject(new Error('full')) })
  await expect(failing).rejects.toThrow('full')
})

test('a worker is new for each input; only its owner keeps one, which makes room where others need it', async () => {
  const { run, keep } = oddPool(1)
  const [mine, yours] = [keep('odd'), keep('odd')]
  const thread = async (answer: Promise<{ readonly thread: number }>) => (await answer).thread
  const input = { way: 'answers', number: 1 } as const
  const first = await thread(mine.run(input))
  expect(await thread(mine.run(input))).toBe(first)
  const theirs = await thread(yours.run(input))
  const others = [await thread(run('odd', input)), await thread(run('odd', input)), await thread(mine.run(input))]
  expect(new Set([first, theirs, ...others]).size).toBe(5)
  await mine.close()
  await expect(mine.run(input)).rejects.toMatchObject({ code: 'cancelled' })
})

test('what cannot be sent to a worker is an error, and the next task is served', async () => {
  const { run } = oddPool(1)
  const input = { way: 'answers', number: 1, says: (() => 1) as unknown as number } as const
  await expect(run('odd', input)).rejects.toThrow()
  expect((await run('odd', { way: 'answers', number: 2 })).number).toBe(2)
})
