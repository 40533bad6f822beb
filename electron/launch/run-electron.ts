import { spawn } from 'node:child_process'

/** Runs the app in Electron and gives back its exit code; signals to us are signals to it. */
export function runElectron(program: string, project: string, args: readonly string[]): Promise<number> {
  // Electron's sandbox refuses root; for everybody else it stays on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...asRoot, project, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}
