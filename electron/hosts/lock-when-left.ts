import type { Engine } from '#engine/app.ts'
import { onScreenLocked } from './screen-lock.ts'

/** Locks the open case: nobody is in front of the window any more. */
export async function lockOpen(engine: Engine): Promise<void> {
  const open = await engine.answer('case.status', {})
  if (open !== null && !open.locked) await engine.answer('case.lock', {})
}

/** The keys go when the screen is locked, where the desktop tells; returns what ends the listening. */
export const lockWithScreen = (engine: Engine): (() => void) =>
  // Shut by somebody else in this very moment: then there is nothing left to lock.
  onScreenLocked(() => void lockOpen(engine).catch(() => undefined))
