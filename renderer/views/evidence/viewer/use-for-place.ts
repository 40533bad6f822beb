import { useState } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'

/** What is chosen while one place is shown; another place begins anew. */
export function useForPlace<Value>(place: ViewTarget, begun: Value): readonly [Value, (value: Value) => void] {
  const [held, setHeld] = useState<{ readonly of: ViewTarget; readonly value: Value } | null>(null)
  return [held?.of === place ? held.value : begun, value => setHeld({ of: place, value })]
}
