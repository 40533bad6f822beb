import { spawnSync } from 'node:child_process'

/** Whether an outside program is installed; a proof that needs it is skipped, never faked, where it is not. */
export function hasTool(name: string): boolean {
  const asks = name === 'ssh-keygen' ? ['-?'] : ['--version']
  return spawnSync(name, asks, { stdio: 'ignore' }).error === undefined
}
