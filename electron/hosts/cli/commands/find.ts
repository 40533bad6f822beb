import type { EvidenceUnread } from '#shared/contract.ts'
import { labelOf } from '#shared/queries/label.ts'
import { search, searchIndex } from '#shared/queries/search.ts'
import { propertyWord } from '#shared/queries/types.ts'
import { unreadWords } from '#shared/words/unread.ts'
import type { Answer, CommandDetails } from '../command.ts'
import { countGiven } from '../count.ts'
import type { EngineClient } from '../engine-client.ts'
import { table } from '../table.ts'
import { kindText } from '../tell/records.ts'

export const find: CommandDetails = {
  takes: ['<words…>'],
  about:
    'Every word must stand in one line of what is recorded, in any order. Letter case, accents, hyphens, apostrophes, digits of other scripts and blanks in Hangul do not matter; an amount is found however it is written, an address also by its shortened form.',
  options: {
    evidence: { help: 'Search the text of the exhibits instead; what has none or was not read is listed' },
    limit: { takes: '<number>', help: 'At most so many (50)' },
  },
  examples: [
    ['red-thread find lazarus', ''],
    ['red-thread find 0x098b716b', 'an address however it is typed'],
    ['red-thread find 0x098B…2f96', 'and as it is shown, shortened'],
    ['red-thread find --evidence "Vientiane"', 'inside the attached files, mails, archives and PDFs'],
  ],
  on: 'read',
  run: async (given, client) => {
    const query = given.words.join(' ')
    return given.has('evidence')
      ? findInEvidence(query, client)
      : findInCase(query, countGiven(given, 'limit', 50), client)
  },
}

async function findInCase(query: string, limit: number, client: EngineClient): Promise<Answer> {
  const state = await client.state()
  const found = search(searchIndex(state), state, query, limit).map(({ id, text, where }) => ({
    id,
    kind: kindText(state, id),
    label: labelOf(state, id),
    where,
    text,
  }))
  const word = (id: string, where: string) => propertyWord(state, { subject: id, property: where })
  const rows = found.map(({ id, kind, label, where, text }) => [
    kind,
    label,
    word(id, where),
    text === label ? '' : text,
    id,
  ])
  return { data: found, text: () => (rows.length > 0 ? table(rows) : 'Nothing was found.') }
}

async function findInEvidence(query: string, client: EngineClient): Promise<Answer> {
  // What an older edition attached is read now; a case that is only read keeps nothing of it.
  await client.job(job => client.call('evidence.read', { job }))
  const { hits, found, unread } = await client.job(job => client.call('evidence.search', { job, query }))
  const state = await client.state()
  const rows = hits.map(({ exhibit, before, match, after, place }) => {
    return { id: exhibit, label: labelOf(state, exhibit), place, excerpt: `${before}${match}${after}` }
  })
  const notSearched = unread.map(({ exhibit, whole, parts }) => ({
    id: exhibit,
    label: labelOf(state, exhibit),
    whole,
    parts,
  }))
  const text = () =>
    [
      rows.length > 0
        ? table(rows.map(({ id, label, place, excerpt }) => [label, place, excerpt, id]))
        : 'Nothing was found in the evidence.',
      ...(found > new Set(rows.map(({ id }) => id)).size
        ? [`Found in ${found} exhibits; the first places are listed.`]
        : []),
      ...(notSearched.length > 0 ? ['', 'Not searched:', table(notSearched.flatMap(unreadRows))] : []),
    ].join('\n')
  return { data: { found: rows, exhibits: found, unread: notSearched }, text }
}

const unreadRows = ({ label, whole, parts }: Omit<EvidenceUnread, 'exhibit'> & { readonly label: string }) =>
  parts.map(({ place, why }) => [label, place || (whole ? 'all of it' : ''), unreadWords[why]])
