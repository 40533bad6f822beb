import { parseArgs } from 'node:util'
import type { CliCommand, Given, Options } from './command.ts'
import { optionsOf } from './common-options.ts'
import { didYouMean } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/** Reads the words after a command's name. Throws UsageError, which names the word that is wrong. */
export function readGiven(command: CliCommand, args: readonly string[]): Given {
  const options = optionsOf(command)
  const parsed = new Map<string, string[]>()
  const words: string[] = []
  for (const token of tokensOf(args, options)) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const value = checked(command, options, token)
    parsed.set(token.name, [...(parsed.get(token.name) ?? []), value])
  }
  const given = givenFrom(command, options, words, parsed)
  if (!given.has('help')) checkComplete(command, options, given)
  return given
}

const tokensOf = (args: readonly string[], options: Options) =>
  parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { takes }]) => [name, { type: takes ? 'string' : 'boolean' }]),
    ),
    // Not strict: its errors do not say what was meant.
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function checked(command: CliCommand, options: Options, { name, rawName, value, inlineValue }: OptionToken): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) {
    const names = Object.keys(options).map(each => `--${each}`)
    throw usage(command, `"${command.name}" has no option ${rawName}.${didYouMean(rawName, names)}`)
  }
  if (!option.takes && value !== undefined) throw usage(command, `${rawName} takes nothing after it.`)
  if (!option.takes) return ''
  if (value === undefined || (value.startsWith('-') && !inlineValue && value !== '-')) {
    throw usage(command, `${rawName} needs ${option.takes} after it; for words that begin with "-" write ${rawName}=-…`)
  }
  return option.read?.(value) ?? value
}

function givenFrom(
  command: CliCommand,
  options: Options,
  words: readonly string[],
  parsed: ReadonlyMap<string, readonly string[]>,
): Given {
  const all = (option: string) => {
    if (!Object.hasOwn(options, option)) throw new TypeError(`${command.name} declares no option ${option}`)
    return parsed.get(option) ?? []
  }
  for (const [name, values] of parsed) {
    if (values.length > 1 && !options[name]?.many && options[name]?.takes) {
      throw usage(command, `--${name} can be given only once.`)
    }
  }
  return { words, all, one: option => all(option).at(-1), has: option => all(option).length > 0 }
}

function checkComplete(command: CliCommand, options: Options, { words, has }: Given): void {
  const needed = command.takes.filter(each => each.startsWith('<'))
  const missing = needed[words.length]
  if (missing) throw usage(command, `"${command.name}" needs ${missing}.`)
  const many = command.takes.some(each => each.includes('…'))
  const extra = many ? undefined : words[command.takes.length]
  if (extra !== undefined) throw usage(command, `"${extra}" is one word too many; put words with spaces in quotes.`)
  const left = Object.keys(options).find(name => options[name]?.required && !has(name))
  if (left) throw usage(command, `"${command.name}" needs --${left} ${options[left]?.takes ?? ''}.`)
}

const usage = (command: CliCommand, says: string) => new UsageError(says, `red-thread ${command.name} --help`)
