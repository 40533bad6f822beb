import type { Worker } from 'node:worker_threads'
import { createPool } from '#engine/work/pool.ts'
import { ofStrangers, withKeys } from '#engine/work/task.ts'
import type { OddTask } from './odd-task.ts'

const module = new URL('./odd-worker.ts', import.meta.url)

export const oddPool = (places: number, patienceMs = 60_000) =>
  createPool(
    { odd: ofStrangers<OddTask>({ module, memoryMiB: 256, patienceMs }), keys: withKeys<OddTask>({ module }) },
    places,
  )

/** How many workers this process has now, and had at most, since it was asked. */
export function countWorkers() {
  let [now, most] = [0, 0]
  const count = (worker: Worker) => {
    now += 1
    most = Math.max(most, now)
    worker.once('exit', () => {
      now -= 1
    })
  }
  process.on('worker', count)
  return { now: () => now, most: () => most, stop: () => void process.off('worker', count) }
}

/** Numbers that workers share with this thread. */
export const shared = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4))

export function wake(gate: Int32Array): void {
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
}
