import { randomBytes } from 'node:crypto'
import { readSync } from 'node:fs'
import { generatePassphrase } from '#shared/passphrase.ts'
import { askHidden } from './ask.ts'
import type { Given, Options } from './command.ts'
import { UsageError } from './usage-error.ts'

/**
 * Every secret a command may need, and where it is looked for: a file descriptor, then the environment, then the
 * keyboard. Never an argument: those are seen by every process of the machine and kept by the shell.
 */
const secrets = {
  passphrase: { asks: 'Passphrase of the case', variable: 'RED_THREAD_PASSPHRASE' },
  'recovery-words': { asks: 'Recovery words of the case', variable: 'RED_THREAD_RECOVERY_WORDS' },
  'new-passphrase': { asks: 'New passphrase of the case', variable: 'RED_THREAD_NEW_PASSPHRASE' },
  'bundle-passphrase': { asks: 'Passphrase of the bundle', variable: 'RED_THREAD_BUNDLE_PASSPHRASE' },
  'identity-recovery-words': {
    asks: 'Recovery words of your identity',
    variable: 'RED_THREAD_IDENTITY_RECOVERY_WORDS',
  },
  'new-identity-passphrase': {
    asks: 'New passphrase of your identity',
    variable: 'RED_THREAD_NEW_IDENTITY_PASSPHRASE',
  },
  'identity-passphrase': { asks: 'Passphrase of your identity', variable: 'RED_THREAD_IDENTITY_PASSPHRASE' },
} as const

export type SecretName = keyof typeof secrets

/** The environment variables, for the help. */
export const secretVariables: readonly string[] = Object.values(secrets).map(({ variable }) => variable)

export function secretOption(name: SecretName): Options {
  const { asks, variable } = secrets[name]
  return {
    [`${name}-fd`]: { takes: '<number>', help: `${asks}: read one line from this file descriptor (or ${variable})` },
  }
}

/** A secret that exists already. */
export async function readSecret(name: SecretName, given: Given): Promise<string> {
  return offered(name, given) ?? (await typed(name, `${secrets[name].asks}: `))
}

/** A passphrase that is being chosen: typed twice, or where nothing is typed, one drawn by chance and shown. */
export async function readNewSecret(name: SecretName, given: Given): Promise<string> {
  const ready = offered(name, given)
  if (ready !== undefined) return ready
  const suggested = generatePassphrase(count => randomBytes(count))
  const { asks } = secrets[name]
  const first = await typed(name, `${asks}\n(press Enter alone to take "${suggested}"; write it down first): `)
  if (first === '') return suggested
  if ((await typed(name, 'The same again: ')) === first) return first
  throw new UsageError('The two were not the same. Nothing was changed.')
}

/** Whether it can be had without asking. */
export const isOffered = (name: SecretName, given: Given): boolean =>
  given.has(`${name}-fd`) || Boolean(process.env[secrets[name].variable])

function offered(name: SecretName, given: Given): string | undefined {
  const descriptor = given.one(`${name}-fd`)
  if (descriptor !== undefined) return lineFrom(name, descriptor)
  return process.env[secrets[name].variable] || undefined
}

/** One byte at a time, so that what follows the line is left for its own reader: a second secret, or a script. */
function lineFrom(name: SecretName, descriptor: string): string {
  const bytes: number[] = []
  const byte = Buffer.alloc(1)
  try {
    while (readSync(Number(/^\d+$/.test(descriptor) ? descriptor : Number.NaN), byte) === 1 && byte[0] !== 0x0a)
      bytes.push(byte[0] ?? 0)
  } catch {
    throw new UsageError(`--${name}-fd ${descriptor}: this file descriptor cannot be read.`)
  }
  return Buffer.from(bytes).toString().replace(/\r$/, '')
}

async function typed(name: SecretName, question: string): Promise<string> {
  const answer = await askHidden(question)
  if (answer !== null) return answer
  const { asks, variable } = secrets[name]
  throw new UsageError(`${asks}: there is no terminal to ask at.`, `set ${variable}, or use --${name}-fd`)
}
