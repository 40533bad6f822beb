import type { CliCommand, Options } from './command.ts'
import { secretOption } from './secrets.ts'

const always: Options = {
  json: { help: 'Answer with one line of JSON; errors as JSON on stderr' },
  help: { help: 'Show this help' },
}

const onCase: Options = {
  case: { takes: '<folder>', help: 'The case; else RED_THREAD_CASE, else the current folder where it is a .case' },
  recovery: { help: 'Unlock with the 24 recovery words instead of the passphrase' },
  ...secretOption('passphrase'),
  ...secretOption('recovery-words'),
}

const onWholeCase: Options = { 'read-only': { help: 'Change nothing; works while another window has the case open' } }

/** The options a command has beside its own. */
export const commonOptions = ({ on, name }: CliCommand): Options => ({
  ...(on ? onCase : {}),
  ...(name === 'open' || name === 'verify' ? onWholeCase : {}),
  ...always,
})

export const optionsOf = (command: CliCommand): Options => ({ ...command.options, ...commonOptions(command) })
