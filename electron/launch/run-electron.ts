import { spawn } from 'node:child_process'
import { toldToEnd } from '#hosts/told-to-end.ts'

/** Runs the app in Electron and gives back its exit code; told to end, it tells Electron. */
export function runElectron(program: string, project: string, args: readonly string[]): Promise<number> {
  // Electron's sandbox refuses root; for everybody else it stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...asRoot, project, ...args], { stdio: 'inherit' })
  void toldToEnd().then(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}
