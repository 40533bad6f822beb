import type { CaseStatus } from '#shared/contract.ts'
import type { CliCommand, Given } from './command.ts'
import { commands } from './commands/list.ts'
import type { EngineClient } from './engine-client.ts'
import type { ExitName } from './exit-codes.ts'
import { readGiven } from './given.ts'
import { helpOn, overview } from './help.ts'
import { didYouMean } from './nearest.ts'
import { needCase } from './open-case.ts'
import { show, showFindings } from './output.ts'
import { readSession } from './session.ts'
import { UsageError } from './usage-error.ts'

/** The session that a line stands in. */
interface Around {
  readonly json: boolean
}

/**
 * Runs the words of one command line, which may be a line of a session. Throws RedThreadError or UsageError; what it
 * answers is printed.
 */
export async function runWords(words: readonly string[], client: EngineClient, around?: Around): Promise<ExitName> {
  const [name = '', ...rest] = words
  if (name === 'help' || name === '--help') return showHelp(rest[0], around?.json)
  const command = await commandNamed(name)
  const given = readGiven(command, rest)
  if (given.has('help')) return showHelp(name, around?.json)
  const json = around?.json === true || given.has('json')
  const [before, commit] = [await client.call('case.status', {}), client.lastCommit()]
  if (command.on && !command.opensItself) await needCase(given, client, isReading(command, given))
  const answer = await command.run(given, client)
  findingsText(before, await client.call('case.status', {}), json)
  show(answer, json)
  if (command.name === 'unbundle' || client.lastCommit() !== commit) await readBrought(client)
  // A session in a session would read the same lines, of which the first has them all.
  if (!command.session || around) return answer.exit ?? 'ok'
  return readSession({ json, keepGoing: given.has('keep-going'), run: line => runWords(line, client, { json }) })
}

const isReading = ({ on, looks }: CliCommand, given: Given) =>
  on === 'read' || (looks === true && given.has('read-only'))

/**
 * Reads what the command brought into the evidence, so that a search answers at once. What it did is done and reported: a
 * reading that is cancelled or fails is made up for by the next search.
 */
async function readBrought(client: EngineClient): Promise<void> {
  await client.job(job => client.call('evidence.read', { job })).catch(() => undefined)
}

/** Findings belong to opening: they are reported once, not with every command of a session. */
function findingsText(before: CaseStatus | null, now: CaseStatus | null, json: boolean): void {
  if (now && now.path !== before?.path) showFindings(now, json)
}

export async function commandNamed(name: string): Promise<CliCommand> {
  const command = commands.find(each => each.name === name)
  if (command) return { ...(await command.details()), name: command.name, summary: command.summary }
  const names = commands.map(each => each.name)
  throw new UsageError(
    name ? `There is no command "${name}".${didYouMean(name, names)}` : 'Which command?',
    'red-thread --help',
  )
}

export async function showHelp(name: string | undefined, json = false): Promise<ExitName> {
  const text = name === undefined || name.startsWith('-') ? overview(commands) : helpOn(await commandNamed(name))
  process.stdout.write(`${json ? JSON.stringify({ help: text }) : text}\n`)
  return 'ok'
}
