import type { EvidenceUnread } from '#shared/contract.ts'
import { labelOf } from '#shared/queries/label.ts'
import { type Hit, misspeltRank, search } from '#shared/queries/search.ts'
import { searchIndex } from '#shared/queries/search-index.ts'
import { propertyWord } from '#shared/queries/types.ts'
import { unreadWords } from '#shared/words/unread.ts'
import type { Answer, CommandDetails } from '../command.ts'
import { countGiven } from '../count.ts'
import type { EngineClient } from '../engine-client.ts'
import { kindText } from '../output/records.ts'
import { table } from '../table.ts'

export const find: CommandDetails = {
  takes: ['<words…>'],
  about:
    'Every word must stand in one line of what is recorded, in any order. Letter case, accents, hyphens, apostrophes, digits of other scripts and blanks in Hangul do not matter; an amount is found however it is written, an address also by its shortened form. What has one letter too many, too few or wrong in a word of four letters or more is listed last, as spelled nearly so.',
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

const isMisspelt = ({ rank }: Hit) => rank === misspeltRank

async function findInCase(query: string, limit: number, client: EngineClient): Promise<Answer> {
  const state = await client.state()
  const { hits, more } = search(searchIndex(state), state, query, { limit })
  const rowOf = ({ id, where, text }: Hit) => {
    const label = labelOf(state, id)
    return [
      kindText(state, id),
      label,
      propertyWord(state, { subject: id, property: where }),
      text === label ? '' : text,
      id,
    ]
  }
  const [exact, alike] = [hits.filter(hit => !isMisspelt(hit)), hits.filter(isMisspelt)]
  const text = () =>
    [
      exact.length > 0 ? table(exact.map(rowOf)) : 'Nothing was found.',
      ...(alike.length > 0 ? ['', 'Spelled nearly so:', table(alike.map(rowOf))] : []),
      ...(more > 0 ? ['', `${more.toLocaleString('en')} more fit; --limit lists more of them.`] : []),
    ].join('\n')
  const data = hits.map(hit => ({
    id: hit.id,
    kind: kindText(state, hit.id),
    label: labelOf(state, hit.id),
    where: hit.where,
    text: hit.text,
    misspelt: isMisspelt(hit),
  }))
  return { data, text }
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
