/** The process of the command line: one engine, one command or a session of them, an orderly end however it comes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from '../folders.ts'
import type { EngineClient } from './engine-client.ts'
import { type ExitName, exitCodes } from './exit-codes.ts'
import { readGiven } from './given.ts'
import { showError } from './output.ts'
import { showProgress } from './progress.ts'
import { commandNamed, runWords, showHelp } from './run.ts'

const project = join(import.meta.dirname, '../../..')
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

// Whoever reads us may stop reading, as `head` does: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
async function main(words: readonly string[]): Promise<ExitName> {
  try {
    // Help needs no engine, and must work where the engine does not.
    if (words[0] === '--version') return showVersion()
    if (words[0] === 'help' || words[0] === '--help' || words[0] === '-h') return await showHelp(words[1])
    if (words.includes('--help')) return await showHelp((await commandNamed(words[0] ?? '')).name)
    // What is mistyped is said at once.
    readGiven(await commandNamed(words[0] ?? ''), words.slice(1))
    return await withEngine(words)
  } catch (error) {
    return showError(error, words.includes('--json'))
  }
}

function showVersion(): ExitName {
  process.stdout.write(`red-thread ${version}\n`)
  return 'ok'
}

async function withEngine(words: readonly string[]): Promise<ExitName> {
  // Only now: nothing that was typed wrong, and no help, waits for an engine.
  const [{ createEngine }, { createClient }] = await Promise.all([
    import('#engine/app.ts'),
    import('./engine-client.ts'),
  ])
  const { data, resources } = foldersOf(project)
  const engine = await createEngine({ host: 'cli', dataFolder: data, resourcesFolder: resources, version })
  engine.subscribe(event => {
    if (event.event === 'job') showProgress(event.progress)
  })
  const client = createClient(engine)
  endWith(client)
  try {
    return await runWords(words, client)
  } finally {
    await engine.close()
  }
}

/** The first Ctrl+C cancels long work, which then says so; where nothing runs, or on the second, the case is shut. */
function endWith(client: EngineClient): void {
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      if (client.cancel() && signal === 'SIGINT') return
      void client.close().finally(() => process.exit(code))
    })
  }
}

process.exitCode = exitCodes[await main(process.argv.slice(2))].code
