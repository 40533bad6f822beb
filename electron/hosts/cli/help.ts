import type { CliCommand, ListedCommand, Options } from './command.ts'
import { commonOptions } from './common-options.ts'
import { exitCodes } from './exit-codes.ts'
import { secretVariables } from './secrets.ts'
import { table } from './table.ts'

const examples = [
  ['red-thread new harmony.case --title "Harmony bridge"', 'a new case; its recovery words are shown once'],
  ['export RED_THREAD_CASE=harmony.case', 'work on it from here on'],
  ['red-thread source add --title "Press report" --kind press --grade C3', 'becomes S1'],
  ['red-thread add incident --name "Harmony theft" --source S1', 'an entity, named by that source'],
  ['red-thread claim "Harmony theft" loss "100 M USD" --source S1', 'what the source says'],
  ['red-thread show "Harmony theft"', 'claims side by side, links, exhibits'],
  ['red-thread open < script.txt', 'many commands, one per line, unlocking once'],
] as const

/** The whole help: commands, a first walk, exit codes. */
export function overview(commands: readonly ListedCommand[]): string {
  const exits = Object.values(exitCodes).map(({ code, means }) => [String(code), means])
  return [
    'Red Thread builds cases offline: entities, links, graded claims, evidence. This is its command line.',
    `Usage: red-thread <command> [words] [options]`,
    section(
      'Commands',
      table(
        commands.map(({ name, summary }) => [name, summary]),
        undefined,
        '  ',
      ),
    ),
    section('A first walk', table(examples, undefined, '  ')),
    section(
      'Naming things',
      '  By id, by the first letters of an id, by label ("Harmony theft"), source code (S1), exhibit number (E-001)\n  or a wallet\'s address. Where a name fits more than one, all of them are listed and nothing is done.',
    ),
    section(
      'Secrets',
      `  Are asked for without showing them, or taken from --…-fd <number> or the environment; never from an argument.\n${secretVariables.map(each => `  ${each}`).join('\n')}`,
    ),
    section('Exit codes', table(exits, undefined, '  ')),
    'red-thread <command> --help teaches one command; red-thread --version tells the version.',
  ].join('\n\n')
}

/** All about one command. */
export function helpOn(command: CliCommand): string {
  const { name, summary, takes, about, options } = command
  const uses = ['red-thread', name, ...takes, '[options]'].join(' ')
  return [
    `${uses}\n${summary}.`,
    ...(about ? [about] : []),
    ...(Object.keys(options).length > 0 ? [section('Options', optionTable(options))] : []),
    section('Common options', optionTable(commonOptions(command))),
    section('Examples', table(command.examples, undefined, '  ')),
  ].join('\n\n')
}

const section = (title: string, body: string) => `${title}\n${body}`

function optionTable(options: Options): string {
  const rows = Object.entries(options).map(([name, { takes, help, many, required }]) => [
    [`--${name}`, takes ?? ''].join(' ').trimEnd(),
    [help, many ? 'may be repeated' : '', required ? 'needed' : ''].filter(Boolean).join('; '),
  ])
  return table(rows, undefined, '  ')
}
