import { readFileSync } from 'node:fs'
import { readUserFile } from '#engine/disk/user-file.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import { handlingCodes, readHandling } from '#shared/model/handling.ts'
import type { CaseState } from '#shared/ops/state.ts'
import type { Given, Options } from './command.ts'
import { findNamed } from './find-named.ts'
import { UsageError } from './usage-error.ts'

export const dossierOptions: Options = {
  title: { takes: '<words>', help: 'Title' },
  template: { takes: '<kind>', help: `One of ${templates.map(each => each.id).join(', ')}` },
  about: { takes: '<entity>', help: 'The entity a profile is about' },
  reference: { takes: '<words>', help: 'Reference of the recipient or of yours' },
  purpose: { takes: '<words>', help: 'What for' },
  recipient: { takes: '<words>', help: 'For whom' },
  'up-to': { takes: '<code>', help: `Highest handling code of its reader: ${handlingCodes.join(', ')}` },
  board: { takes: '<board>', help: 'Only what this board shows; else the whole case' },
  select: { takes: '<entity|link>', help: 'Only these, and the links between them', many: true },
  summary: { takes: '<words>', help: 'The summary, with its citations' },
  'summary-file': { takes: '<file>', help: 'The same out of a text file; "-" reads standard input' },
  notes: { takes: '<yes|no>', help: 'With the notes of the investigator' },
  quotes: { takes: '<yes|no>', help: 'Quote the passages that are cited' },
  clear: { takes: '<field>', help: 'Empty this: about, reference, purpose, recipient, summary', many: true },
  key: { takes: '<key>', help: 'Which finding, by the beginning of its key' },
  reason: { takes: '<words>', help: 'Why it may stand without an exhibit' },
}

interface Fields {
  readonly title?: string
  readonly [field: string]: unknown
}

/** The fields of a dossier that were given; what they hold is checked by the command of the app. */
export async function fieldsGiven(given: Given, state: CaseState): Promise<Fields> {
  const plain = ['title', 'template', 'reference', 'purpose', 'recipient'] as const
  const [about, upTo] = [given.one('about'), given.one('up-to')]
  const flags = ['notes', 'quotes'].flatMap(name => (given.has(name) ? [[name, given.one(name) === 'yes']] : []))
  const [summary, scope] = [await summaryGiven(given), scopeGiven(given, state)]
  return {
    ...Object.fromEntries(plain.flatMap(name => (given.has(name) ? [[name, given.one(name)]] : []))),
    ...(about === undefined ? {} : { about: findNamed(state, about, ['entity']).id }),
    ...(upTo === undefined ? {} : { handling: readHandling(upTo) }),
    ...Object.fromEntries(flags),
    ...(summary === undefined ? {} : { summary }),
    ...(scope === undefined ? {} : { scope }),
  }
}

const largestSummary = 2 ** 22

async function summaryGiven(given: Given): Promise<string | undefined> {
  const file = given.one('summary-file')
  if (file === undefined) return given.one('summary')
  return file === '-' ? readFileSync(0, 'utf8') : (await readUserFile(file, largestSummary)).toString()
}

function scopeGiven(given: Given, state: CaseState) {
  const [board, selected] = [given.one('board'), given.all('select')]
  if (board !== undefined && selected.length > 0) throw new UsageError('Take one of --board and --select.')
  if (board !== undefined) return { of: 'board', board: findNamed(state, board, ['board']).id }
  if (selected.length === 0) return undefined
  return { of: 'records', ids: selected.map(name => findNamed(state, name, ['entity', 'link']).id) }
}
