import { useEffect } from 'react'
import { attempt } from '../state/act.ts'
import { lockAll } from '../state/app-store.ts'
import { useWindow } from '../state/window-store.ts'

/** Of one who writes Korean no key press is heard, only what becomes of it. */
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'compositionupdate', 'wheel'] as const

/** Locks the open case and the identity after some minutes without a touch. */
export function useIdleLock(): void {
  const minutes = useWindow(state => state.settings.idleMinutes)
  useEffect(() => {
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
    }
    // By the clock and not by one long timer: a laptop that slept must lock as it wakes.
    const watch = setInterval(() => {
      if (Date.now() - touched >= minutes * 60_000) void attempt(lockAll)
    }, 1_000)
    for (const sign of signsOfLife) addEventListener(sign, touch, { passive: true, capture: true })
    return () => {
      clearInterval(watch)
      for (const sign of signsOfLife) removeEventListener(sign, touch, { capture: true })
    }
  }, [minutes])
}
