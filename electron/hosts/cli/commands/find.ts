import { labelOf } from '#shared/queries/label.ts'
import { search, searchIndex } from '#shared/queries/search.ts'
import type { Answer, CliCommand } from '../command.ts'
import { countGiven } from '../count.ts'
import type { Desk } from '../desk.ts'
import { table } from '../table.ts'
import { kindText } from '../tell/records.ts'

export const find: CliCommand = {
  name: 'find',
  summary: 'Find entities, links, sources, exhibits and notes by words',
  takes: ['<words…>'],
  about:
    'Every word must stand in one line of what is recorded, in any order. Letter case, accents, hyphens, apostrophes, digits of other scripts and blanks in Hangul do not matter; an amount is found however it is written, an address also by its shortened form.',
  options: {
    evidence: { help: 'Search the text of the exhibits instead' },
    limit: { takes: '<number>', help: 'At most so many (50)' },
  },
  examples: [
    ['red-thread find lazarus', ''],
    ['red-thread find 0x098b716b', 'an address however it is typed'],
    ['red-thread find 0x098B…2f96', 'and as it is shown, shortened'],
    ['red-thread find --evidence "Vientiane"', 'inside the attached files'],
  ],
  on: 'read',
  run: async (given, desk) => {
    const query = given.words.join(' ')
    return given.has('evidence') ? findInEvidence(query, desk) : findInCase(query, countGiven(given, 'limit', 50), desk)
  },
}

async function findInCase(query: string, limit: number, desk: Desk): Promise<Answer> {
  const state = await desk.state()
  const found = search(searchIndex(state), state, query, limit).map(({ id, text, where }) => ({
    id,
    kind: kindText(state, id),
    label: labelOf(state, id),
    where,
    text,
  }))
  const rows = found.map(({ id, kind, label, where, text }) => [kind, label, where, text === label ? '' : text, id])
  return { data: found, text: () => (rows.length > 0 ? table(rows) : 'Nothing was found.') }
}

async function findInEvidence(query: string, desk: Desk): Promise<Answer> {
  const hits = await desk.job(job => desk.call('evidence.search', { job, query }))
  const state = await desk.state()
  const found = hits.map(({ exhibit, excerpt }) => ({ id: exhibit, label: labelOf(state, exhibit), excerpt }))
  const rows = found.map(({ id, label, excerpt }) => [label, excerpt, id])
  return { data: found, text: () => (rows.length > 0 ? table(rows) : 'Nothing was found in the evidence.') }
}
