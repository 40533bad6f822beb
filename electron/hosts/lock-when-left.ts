import type { Engine } from '#engine/app.ts'
import { onScreenLocked } from './screen-lock.ts'

/** Locks the open case and the identity, whichever is open: nobody is in front of the window any more. */
export async function lockOpen(engine: Engine): Promise<void> {
  const { open, identity } = await engine.answer('app.status', {})
  if (open !== null && !open.locked) await engine.answer('case.lock', {})
  else if (identity.unlocked) await engine.answer('identity.lock', {})
}

/** The keys go when the screen is locked, where the desktop tells; returns what ends the listening. */
export const lockWithScreen = (engine: Engine): (() => void) =>
  // Shut by somebody else in this very moment: then there is nothing left to lock.
  onScreenLocked(() => void lockOpen(engine).catch(() => undefined))
