/**
 * Run as a process of its own: makes random edits in the case at argv[2] from the seed argv[3] and prints the number
 * and state hash of each as soon as it is acknowledged, or "refused" with the error's code. Somebody kills it.
 */
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { execute } from '#engine/case/execute.ts'
import { openCase } from '#engine/case/open.ts'
import { errorMessage } from '#shared/errors.ts'
import { stateHash } from '#shared/ops/state.ts'
import { randomEdit, seeded } from './random-edits.ts'

flushCompileCache()
const [folder = '', seed = '0', count = '500'] = process.argv.slice(2)
const secret = JSON.parse(process.env['TEST_SECRET'] ?? '')
const session = await openCase(folder, secret, { actor: () => 'A', onCommit: async () => {} })
const random = seeded(Number(seed))
for (let done = 0; done < Number(count); ) {
  const { command, input } = randomEdit(session.store.data.state, random)
  try {
    const result = await execute(session, command, input)
    if (!result) continue
    writeSync(1, `${result.seq} ${stateHash(session.store.data.state)}\n`)
  } catch (error) {
    writeSync(1, `refused ${errorMessage(error).code}\n`)
  }
  done++
}
await session.close()
