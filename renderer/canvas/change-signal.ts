/** Tells listeners that something changed, at most once a frame: a board that fills in slices changes more often. */
export interface ChangeSignal {
  readonly tell: () => void
  /** Returns the unsubscribe. */
  readonly listen: (listener: () => void) => () => void
  readonly end: () => void
}

const frame = 16

export function changeSignal(): ChangeSignal {
  const listeners = new Set<() => void>()
  let due: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    due = undefined
    for (const listener of listeners) listener()
  }
  return {
    tell: () => {
      due ??= setTimeout(now, frame)
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {
      clearTimeout(due)
      listeners.clear()
    },
  }
}
