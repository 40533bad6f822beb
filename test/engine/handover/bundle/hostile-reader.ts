import { RedThreadError } from '#shared/errors.ts'
import { threadTime } from '../../../support/thread-time.ts'
import { readBundle } from './read-whole.ts'

// A process of its own: it opens what it is told to and says what that cost. Arguments: the identity, then files.
const [identity = '', ...paths] = process.argv.slice(2)
const results: { path: string; code: string; ms: number }[] = []
for (const path of paths) {
  const start = threadTime()
  const code = await readBundle({ path, with: path.includes('words') ? { passphrase: 'a guess' } : { identity } }).then(
    () => 'opened',
    (error: unknown) => (error instanceof RedThreadError ? error.code : String(error)),
  )
  results.push({ path, code, ms: threadTime() - start })
}
console.log(JSON.stringify({ results, mebibytes: process.resourceUsage().maxRSS / 1024 }))
