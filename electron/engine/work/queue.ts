import { RedThreadError } from '#shared/errors.ts'

/** Whether somebody waits for it, or it is work ahead of need, such as reading evidence for searches to come. */
export type Urgency = 'waited-for' | 'background'

interface Waiting<P> {
  readonly take: () => P | undefined
  readonly resolve: (place: P) => void
  readonly reject: (error: unknown) => void
}

export interface Queue<P> {
  /** A place once there is one: `take` gives it, or undefined while there is none. Throws `cancelled`, and what `take` threw. */
  readonly place: (urgency: Urgency, take: () => P | undefined, signal?: AbortSignal) => Promise<P>
  /** Whoever had a place needs it no longer. */
  readonly left: (urgency: Urgency) => void
  /** A place may have become free. */
  readonly next: () => void
}

/** First what somebody waits for, each in the order it came; work in the background never takes the last place. */
export function createQueue<P>(places: number): Queue<P> {
  const waiting: Record<Urgency, Waiting<P>[]> = { 'waited-for': [], background: [] }
  const most: Readonly<Record<Urgency, number>> = { 'waited-for': places, background: Math.max(1, places - 1) }
  const busy: Record<Urgency, number> = { 'waited-for': 0, background: 0 }
  const begin = (urgency: Urgency): boolean => {
    const [first] = waiting[urgency]
    if (!first || busy[urgency] >= most[urgency]) return false
    try {
      const place = first.take()
      if (place === undefined) return false
      busy[urgency] += 1
      first.resolve(place)
    } catch (error) {
      first.reject(error)
    }
    waiting[urgency].shift()
    return true
  }
  const next = () => {
    while (begin('waited-for') || (waiting['waited-for'].length === 0 && begin('background')));
  }
  return {
    place: (urgency, take, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<P>()
      const one: Waiting<P> = { take, resolve, reject }
      const leave = () => {
        waiting[urgency] = waiting[urgency].filter(each => each !== one)
        reject(new RedThreadError('cancelled'))
      }
      signal?.addEventListener('abort', leave)
      waiting[urgency].push(one)
      next()
      return promise.finally(() => signal?.removeEventListener('abort', leave))
    },
    left: urgency => {
      busy[urgency] -= 1
    },
    next,
  }
}
