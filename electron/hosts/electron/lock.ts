import { powerMonitor } from 'electron'
import type { Engine } from '#engine/app.ts'

/** Nobody is in front of the window any more: the keys go. */
export function lockWhenLeft(engine: Engine): void {
  const lock = async () => {
    const open = await engine.answer('case.status', {})
    if (open !== null && !open.locked) await engine.answer('case.lock', {})
    else await engine.answer('identity.lock', {})
  }
  powerMonitor.on('suspend', () => void lock())
  powerMonitor.on('lock-screen', () => void lock())
}
