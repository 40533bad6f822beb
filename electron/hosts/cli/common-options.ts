import type { CliCommand, Options } from './command.ts'
import { secretOption } from './secrets.ts'

const always: Options = {
  json: { help: 'Answer with one line of JSON; errors as JSON on stderr' },
  help: { help: 'Show this help' },
}

const onCase: Options = {
  case: { takes: '<folder>', help: 'The case; else RED_THREAD_CASE, else the current folder where it is a .case' },
  branch: { takes: '<hash>', help: 'Of a case that went on in two places, the branch whose last entry begins so' },
  recovery: { help: 'Unlock with the 24 recovery words instead of the passphrase' },
  ...secretOption('passphrase'),
  ...secretOption('recovery-words'),
}

const forReading: Options = {
  'read-only': {
    help: 'Change nothing in the case; works on a disk that is read-only or full, and beside another window',
  },
}

const forWriting: Options = {
  'take-over': { help: 'Take the case though it is marked as in use elsewhere; only where nobody has it open there' },
}

/** The options a command has beside its own. */
export const commonOptions = ({ on, looks }: CliCommand): Options => ({
  ...(on ? onCase : {}),
  ...(looks ? forReading : {}),
  ...(on === 'write' ? forWriting : {}),
  ...always,
})

export const optionsOf = (command: CliCommand): Options => ({ ...command.options, ...commonOptions(command) })
