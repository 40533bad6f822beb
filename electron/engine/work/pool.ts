import './keep-wasm-code.ts'
import { RedThreadError } from '#shared/errors.ts'
import { createPlaces, type Placed } from './places.ts'
import { createQueue, type Urgency } from './queue.ts'
import type { ShapeOf, Task, Tasks } from './task.ts'
import type { RunOptions } from './thread.ts'

export interface TaskOptions<T extends Task> extends RunOptions<ShapeOf<T>> {
  /** Usually somebody waits. */
  readonly urgency?: Urgency
}

type Run<T extends Task> = (input: ShapeOf<T>['input'], options?: TaskOptions<T>) => Promise<ShapeOf<T>['output']>

/** Workers of one task that one owner keeps for its inputs, so that each need not begin anew. */
export interface KeptWorkers<T extends Task = Task> {
  readonly run: Run<T>
  /** Ends them, and with `cancelled` whatever is not answered yet. */
  readonly close: () => Promise<void>
}

/**
 * All workers of this process: never more than there are places, and what somebody waits for before what nobody does.
 * A worker serves one input and ends with it, so that its memory goes back and nothing of it meets another input; only
 * an owner who says so keeps workers for its own inputs. Whoever hears a task's messages must not await another task in
 * doing so: there may be no place for it before the first one ends.
 */
export interface Pool<T extends Tasks> {
  /** Throws WorkerFailed, what `hear` threw, or `cancelled` where the signal was aborted. */
  readonly run: <N extends keyof T & string>(name: N, ...call: Parameters<Run<T[N]>>) => ReturnType<Run<T[N]>>
  readonly keep: <N extends keyof T & string>(name: N) => KeptWorkers<T[N]>
}

export function createPool<T extends Tasks>(tasks: T, places: number): Pool<T> {
  const queue = createQueue<Placed>(places)
  const { take, endAllOf } = createPlaces(places, queue.next)
  const run = async (task: Task, owner: object | undefined, input: unknown, options: TaskOptions<Task> = {}) => {
    const { signal, urgency = 'waited-for' } = options
    if (signal?.aborted) throw new RedThreadError('cancelled')
    const one = await queue.place(urgency, () => take(task, owner), signal)
    try {
      // between the place and now, nobody listened
      signal?.throwIfAborted()
      const answer = await one.thread.run(input, options)
      one.busy = owner === undefined
      return answer
    } catch (error) {
      throw signal?.aborted ? new RedThreadError('cancelled', {}, error) : error
    } finally {
      queue.left(urgency)
      // Only what its owner keeps, and what answered, is idle now.
      if (one.busy) await one.thread.end()
      queue.next()
    }
  }
  const keep = (task: Task): KeptWorkers => {
    const [owner, closed] = [{}, new AbortController()]
    return {
      run: (input, { signal, ...options } = {}) =>
        run(task, owner, input, { ...options, signal: AbortSignal.any([closed.signal, ...(signal ? [signal] : [])]) }),
      close: async () => {
        closed.abort()
        await endAllOf(owner)
      },
    }
  }
  return {
    run: (name, input, options) => run(tasks[name] as Task, undefined, input, options),
    keep: name => keep(tasks[name] as Task),
  }
}
