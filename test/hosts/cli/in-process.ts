import { join } from 'node:path'
import { createEngine } from '#engine/app.ts'
import { createClient } from '#hosts/cli/engine-client.ts'
import { type ExitName, exitCodes } from '#hosts/cli/exit-codes.ts'
import { readGiven } from '#hosts/cli/given.ts'
import { commandNamed } from '#hosts/cli/run.ts'
import { UsageError } from '#hosts/cli/usage-error.ts'
import { errorMessage } from '#shared/errors.ts'
import { newCase, secretOf } from '../../support/open-case.ts'

const resourcesFolder = join(import.meta.dirname, '../../../resources')

/** What a command answers, and the code that the process would end with. */
export interface Answered {
  readonly exit: number
  readonly data: unknown
  readonly out: string
  readonly err: string
}

/**
 * The commands of the terminal on an engine of its own in this process, for what is not about processes: reading words,
 * prompts and signals are tried on the real one.
 */
export async function commandLine(dataFolder: string) {
  const engine = await createEngine({ host: 'cli', dataFolder, resourcesFolder, version: 'test' })
  const client = createClient(engine)
  const run = async (name: string, ...words: readonly string[]): Promise<Answered> => {
    try {
      const command = await commandNamed(name)
      const { data, text, exit = 'ok' } = await command.run(readGiven(command, words), client)
      return { exit: exitCodes[exit].code, data, out: text(), err: '' }
    } catch (error) {
      const { family, says } = errorMessage(error)
      const exit: ExitName = error instanceof UsageError ? 'usage' : family
      return {
        exit: exitCodes[exit].code,
        data: undefined,
        out: '',
        err: error instanceof UsageError ? error.message : says,
      }
    }
  }
  return { client, run, close: engine.close }
}

/** The same on a new case. */
export async function commandLineOn(folder: string) {
  const terminal = await commandLine(join(folder, 'data'))
  const path = await newCase(folder)
  await terminal.client.call('case.open', { path, secret: secretOf(path) })
  return terminal
}
