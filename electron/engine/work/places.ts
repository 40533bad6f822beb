import type { Task } from './task.ts'
import { startThread, type Thread } from './thread.ts'

/** A worker in one of the places; `owner`: who keeps it for inputs to come. */
export interface Placed {
  readonly thread: Thread
  readonly owner: object | undefined
  busy: boolean
}

export interface Places {
  /** The owner's idle worker, or a new one; undefined while there is no room. What others keep and do not need makes room. */
  readonly take: (task: Task, owner: object | undefined) => Placed | undefined
  readonly endAllOf: (owner: object) => Promise<void>
}

/** All workers of a pool while they live, those included that are about to end: their memory is not free yet. */
export function createPlaces(count: number, onFree: () => void): Places {
  const placed = new Set<Placed>()
  const start = (task: Task, owner: object | undefined): Placed => {
    const one: Placed = { thread: startThread(task), owner, busy: true }
    placed.add(one)
    void one.thread.ended.then(() => {
      placed.delete(one)
      onFree()
    })
    return one
  }
  const idle = (isRight: (each: Placed) => boolean) => [...placed].find(each => !each.busy && isRight(each))
  return {
    take: (task, owner) => {
      const mine = owner && idle(each => each.owner === owner)
      if (mine) return Object.assign(mine, { busy: true })
      if (placed.size < count) return start(task, owner)
      const other = idle(() => true)
      // Its end gives the queue its turn again.
      if (other) void Object.assign(other, { busy: true }).thread.end()
      return undefined
    },
    endAllOf: async owner => {
      await Promise.all([...placed].filter(each => each.owner === owner).map(({ thread }) => thread.end()))
    },
  }
}
