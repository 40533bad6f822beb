/** `npm run e2e`: the e2e tests, cut off from every network, with a count of the packets they sent. */
import { spawnSync } from 'node:child_process'
import { setup } from './prepare.ts'

// Both may need the network, so they come first.
setup()

const vitest = ['vitest', 'run', '--project', 'e2e', ...process.argv.slice(2)]
// Anybody may have a namespace of their own where the system allows it; root needs no other name in it.
const namespace = ['unshare', process.getuid?.() === 0 ? '-n' : '-rn', '--', 'bash', 'test/e2e/offline.sh']
const offline = process.platform === 'linux' && run([...namespace, 'true'], 'ignore') === 0
if (!offline) process.stdout.write('No network namespace can be had here: the packets are not counted.\n')
process.exitCode = run(offline ? [...namespace, ...vitest] : vitest, 'inherit')

function run([program = '', ...args]: readonly string[], stdio: 'inherit' | 'ignore'): number {
  return spawnSync(program, args, { stdio, shell: process.platform === 'win32' }).status ?? 1
}
