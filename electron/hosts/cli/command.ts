import type { EngineClient } from './engine-client.ts'
import type { ExitName } from './exit-codes.ts'

/** One option as data: what `parseArgs` needs, and what the help says. */
export interface Option {
  /** What stands after it, as `<words>`; absent for a switch. */
  readonly takes?: string
  readonly help: string
  /** May be given several times. */
  readonly many?: true
  readonly required?: true
  /** The value as the command takes it. Throws UsageError, whose words follow the option's name, for a probable mistake. */
  readonly read?: (value: string) => string
}

export type Options = Readonly<Record<string, Option>>

/** What was typed after a command. Asking for an option that the command does not have is a fault of ours. */
export interface Given {
  readonly words: readonly string[]
  readonly one: (option: string) => string | undefined
  readonly all: (option: string) => readonly string[]
  readonly has: (option: string) => boolean
}

/** What a command found or did: for programs as data, for people as text. */
export interface Answer {
  readonly data: unknown
  readonly text: () => string
  readonly exit?: ExitName
}

/** What the help lists of a command, and how the rest of it is loaded. */
export interface ListedCommand {
  readonly name: string
  readonly summary: string
  readonly details: () => Promise<CommandDetails>
}

/** A command of the terminal as data: parser, help and session all read this. */
export interface CliCommand extends CommandDetails {
  readonly name: string
  readonly summary: string
}

export interface CommandDetails {
  /** The words after it: `<needed>`, `[may be left out]`, with `…` for one or more. */
  readonly takes: readonly string[]
  readonly about?: string
  readonly options: Options
  readonly examples: readonly (readonly [line: string, does: string])[]
  /** Whether it works on a case, and whether it may change it. Reading never takes the case's lock. */
  readonly on?: 'read' | 'write'
  /** It writes to the case, but does its work without that too, with `--read-only`. */
  readonly looks?: true
  /** Opens the case in its own way, or only where it needs one. */
  readonly opensItself?: true
  /** Goes on reading commands after it. */
  readonly session?: true
  readonly run: (given: Given, client: EngineClient) => Promise<Answer>
}
