import type { CommandInput } from '#shared/commands/list.ts'
import type { CommandDetails, Given } from '../command.ts'
import { edit } from '../edit.ts'
import type { EngineClient } from '../engine-client.ts'
import { findNamed, type Nameable } from '../find-named.ts'
import { matchesAnswer } from '../output/matches.ts'
import { decide, decisionOptions, isDeciding, matchesInCase } from '../possible-matches.ts'
import { UsageError } from '../usage-error.ts'

const recordKinds: readonly Nameable[] = ['entity', 'link', 'source', 'exhibit', 'note']

export const redact: CommandDetails = {
  takes: ['[what]'],
  about:
    'Each redaction gets a number that stays its own in every edition: [REDACTED 3]. Without an option, what is named is\nblacked out with all its names wherever they stand. "red-thread list redactions" lists them, "export --redacted" heeds them.\nWhat may tell a name and is not surely it (a part of it, initials, another script or spelling, base64) is listed by\n--matches, and by the export itself. No redacted edition is written before each place is blacked out or left.',
  options: {
    term: {
      takes: '<words>',
      help: 'These words, wherever they stand and however they are written, parted or escaped',
    },
    handling: { takes: '<code>', help: 'All that carries this handling code' },
    only: { takes: '<record>', help: 'Only this in its place: an entity, link, source, exhibit or note', many: true },
    'take-back': { takes: '<number>', help: 'Takes the redaction of this number back' },
    restore: { takes: '<number>', help: 'Puts one that was taken back into force again, under its number' },
    edit: { takes: '<number>', help: 'Changes the reason of the redaction of this number' },
    matches: { help: 'Lists what may still tell what is redacted; exits with 5 where somebody must decide' },
    ...decisionOptions,
  },
  examples: [
    ['red-thread redact "Kim Il-Example" --reason "informant"', ''],
    ['red-thread redact --term "Operation Nightfall"', ''],
    ['red-thread redact --restore 2', ''],
    ['red-thread redact --matches', 'what is to be decided on'],
    ['red-thread redact --leave Kim --reason "The surname of two others"', ''],
    ['red-thread export package out.zip --redacted --up-to green --recipient "Unit 4" --purpose review', ''],
  ],
  on: 'write',
  run: async (given, client) => {
    const reason = given.one('reason')
    const why = reason ? { reason } : {}
    const changes = {
      'take-back': { removed: true, ...why },
      restore: { removed: false, ...why },
      edit: { reason: reason ?? null },
    }
    const asked = Object.entries(changes).filter(([option]) => given.has(option))
    const [first, ...more] = asked
    if (more.length > 0)
      throw new UsageError('Take one of --take-back, --restore and --edit.', 'red-thread redact --help')
    if (first) return change(client, given.one(first[0]) ?? '', first[1])
    if (given.has('matches') || isDeciding(given)) return matches(given, client)
    return edit(client, 'redaction.add', { ...(await wanted(given, client)), ...why })
  },
}

/** Decides where that was asked for, and lists what is left to decide. */
async function matches(given: Given, client: EngineClient) {
  if (isDeciding(given)) await decide(given, client, await matchesInCase(client))
  return matchesAnswer(await client.state(), await matchesInCase(client))
}

async function wanted(given: Given, client: EngineClient): Promise<CommandInput<'redaction.add'>> {
  const [what, term, handling] = [given.words[0], given.one('term'), given.one('handling')]
  const only = given.all('only')
  const ways = [what, term, handling, only[0]].filter(each => each !== undefined)
  if (ways.length !== 1)
    throw new UsageError('Name one: an entity, --term, --handling or --only.', 'red-thread redact --help')
  if (term !== undefined) return { kind: 'term', term }
  if (handling !== undefined) return { kind: 'handling', handling }
  const state = await client.state()
  if (what !== undefined) return { kind: 'subject', subject: findNamed(state, what, ['entity']).id }
  return { kind: 'records', records: only.map(name => findNamed(state, name, recordKinds).id) }
}

async function change(client: EngineClient, number: string, to: { removed?: boolean; reason?: string | null }) {
  const state = await client.state()
  const found = [...state.records.values()].find(each => each.record === 'redaction' && String(each.number) === number)
  if (!found) throw new UsageError(`There is no redaction ${number}.`, 'red-thread list redactions')
  return edit(client, 'redaction.edit', { id: found.id, ...to })
}
