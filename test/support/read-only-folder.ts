import { execFileSync } from 'node:child_process'

/** A folder on a medium that cannot be written to. Undefined where this user may not mount (it takes root). */
export function readOnlyFolder(folder: string): AsyncDisposable | undefined {
  const mount = (...options: string[]) => execFileSync('mount', options, { stdio: 'ignore' })
  try {
    mount('--bind', folder, folder)
    mount('-o', 'remount,bind,ro', folder)
  } catch {
    return undefined
  }
  return {
    async [Symbol.asyncDispose]() {
      execFileSync('umount', ['--lazy', folder])
    },
  }
}
