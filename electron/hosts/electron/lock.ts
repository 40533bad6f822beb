import { powerMonitor } from 'electron'
import type { Engine } from '#engine/app.ts'
import { lockOpen, lockWithScreen } from '../lock-when-left.ts'

/** Nobody is in front of the window any more: the keys go. */
export function lockWhenLeft(engine: Engine): void {
  // Shut by somebody else in this very moment: then there is nothing left to lock.
  const lock = () => void lockOpen(engine).catch(() => undefined)
  powerMonitor.on('suspend', lock)
  // Told on macOS and Windows; on Linux the desktop is listened to.
  powerMonitor.on('lock-screen', lock)
  lockWithScreen(engine)
}
