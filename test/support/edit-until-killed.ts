/**
 * Run as a process of its own: makes random edits in the case at argv[2] from the seed argv[3] and prints the number
 * and state hash of each as soon as it is acknowledged. Somebody kills it.
 */
import { writeSync } from 'node:fs'
import { execute } from '#engine/case/execute.ts'
import { openCase } from '#engine/case/open.ts'
import { stateHash } from '#shared/ops/state.ts'
import { randomEdit, seeded } from './random-edits.ts'

const [folder = '', seed = '0', count = '500'] = process.argv.slice(2)
const passphrase = process.env['TEST_PASSPHRASE'] ?? ''
const session = await openCase(folder, { passphrase }, { actor: () => 'A', onCommit: async () => {} })
const random = seeded(Number(seed))
for (let done = 0; done < Number(count); ) {
  const { command, input } = randomEdit(session.store.data.state, random)
  const result = await execute(session, command, input)
  if (!result) continue
  done++
  writeSync(1, `${result.seq} ${stateHash(session.store.data.state)}\n`)
}
await session.close()
