import { threadId, workerData } from 'node:worker_threads'
import { serveTask } from '#engine/work/serve-task.ts'
import type { OddTask } from './odd-task.ts'

serveTask<OddTask>(async ({ way, number, says = 0, begun, until }, tell) => {
  if (begun) begun[Atomics.add(begun, 0, 1) + 1] = number
  const replies: number[] = []
  for (let said = 0; said < says; said++) replies.push(await tell(said))
  if (until) Atomics.wait(until, 0, 0)
  if (way === 'hangs') for (;;);
  if (way === 'throws') throw new Error(`number ${number}`)
  if (way === 'ends') process.exit(1)
  if (way === 'throws beside') {
    queueMicrotask(() => {
      throw new Error(`number ${number}`)
    })
    await new Promise(() => undefined)
  }
  const surroundings = [
    ...Object.entries(process.env).flat(),
    ...process.argv.slice(2),
    ...Object.keys(workerData ?? {}),
  ]
  return { number, replies, surroundings: surroundings.map(String), thread: threadId }
})
