import { degrees } from '#shared/analysis/network/degrees.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { CaseNetwork } from '#shared/queries/network/case-network.ts'
import type { Measure, Measured } from '#shared/queries/network/measure.ts'
import { table } from '../table.ts'
import { kindText } from './records.ts'

export type Found = readonly (readonly [Measure, Measured])[]
type Of<K extends Measured['of']> = Extract<Measured, { of: K }>

const ofKind = <K extends Measured['of']>(found: Found, kind: K) =>
  found.filter((each): each is readonly [Measure, Of<K>] => each[1].of === kind)

/** Places of the highest numbers, of equal ones the first. */
const highest = (scores: ArrayLike<number>, most: number): readonly number[] =>
  Array.from(scores, (_, place) => place)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, most)

/** What one measure found, for programs: the first so many of each list. */
export function measuredData(state: CaseState, built: CaseNetwork, measured: Measured, top: number): object {
  const { entities, links } = built
  const named = (id = '') => ({ id, label: labelOf(state, id) })
  if (measured.of === 'nothing') return { why: measured.why }
  if (measured.of === 'entities') {
    const { scores } = measured
    return { values: highest(scores, top).map(node => ({ ...named(entities[node]), value: scores[node] })) }
  }
  if (measured.of === 'links') {
    const marked = links.filter((_, link) => measured.marked[link] === 1)
    return { count: marked.length, links: marked.slice(0, top).map(named) }
  }
  const { groups, modularity } = measured
  return {
    ...(modularity === undefined ? {} : { modularity }),
    count: groups.sizes.length,
    groups: membersOf(built, measured, top).map(nodes => ({
      size: groups.sizes[groups.of[nodes[0] ?? 0] ?? 0],
      members: nodes.slice(0, top).map(node => named(entities[node])),
    })),
  }
}

/** The nodes of the first so many groups, the most linked first. */
function membersOf({ network }: CaseNetwork, { groups }: Of<'groups'>, most: number): readonly (readonly number[])[] {
  const members = Array.from(groups.sizes.slice(0, most), (): number[] => [])
  for (const node of highest(degrees(network, 'all'), network.count)) members[groups.of[node] as number]?.push(node)
  return members
}

/** The same for people: one table of all numbers, then groups, then links, each with its title. */
export const measuredTexts = (state: CaseState, built: CaseNetwork, found: Found, top: number): readonly string[] => [
  ...entityTable(state, built, ofKind(found, 'entities'), top),
  ...ofKind(found, 'groups').map(each => groupText(state, built, each, top)),
  ...ofKind(found, 'links').map(each => linkText(state, built, each, top)),
  ...ofKind(found, 'nothing').map(([{ title }, { why }]) => `${title}\n  ${why}`),
]

function entityTable(
  state: CaseState,
  { entities }: CaseNetwork,
  found: readonly (readonly [Measure, Of<'entities'>])[],
  top: number,
): string[] {
  const [first] = found
  if (!first || entities.length === 0) return []
  const rows = highest(first[1].scores, top).map(node => {
    const id = entities[node] as string
    return [
      kindText(state, id),
      labelOf(state, id),
      ...found.map(([, { scores }]) => figure(scores[node] as number)),
      id,
    ]
  })
  return [table(rows, ['type', 'label', ...found.map(([{ title }]) => title), 'id'])]
}

/** Whole numbers and large ones as they are, small ones by what tells them apart. */
const figure = (value: number): string =>
  value.toLocaleString(
    'en',
    Number.isInteger(value) || value >= 1_000 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 4 },
  )

const namesShown = 5

function groupText(
  state: CaseState,
  built: CaseNetwork,
  [{ title }, measured]: readonly [Measure, Of<'groups'>],
  top: number,
): string {
  const { groups, modularity } = measured
  const rows = membersOf(built, measured, top).map((nodes, group) => {
    const labels = nodes.slice(0, namesShown).map(node => labelOf(state, built.entities[node] as string))
    return [String(group + 1), countWords(nodes.length, 'entity', 'entities'), andMore(labels, nodes.length)]
  })
  const how = modularity === undefined ? '' : `, modularity ${figure(modularity)}`
  const rest = groups.sizes.length - rows.length
  const alone = groups.sizes.filter(size => size === 1).length
  return [
    `${title}: ${groups.sizes.length}${alone > 0 ? `, ${alone} of them of one entity alone` : ''}${how}`,
    ...(rows.length > 0 ? [table(rows, undefined, '  ')] : []),
    ...(rest > 0 ? [`  and ${rest} more, smaller or as small`] : []),
  ].join('\n')
}

const andMore = (labels: readonly string[], count: number) =>
  count > labels.length ? `${labels.join(', ')} and ${count - labels.length} more` : labels.join(', ')

function linkText(
  state: CaseState,
  { links }: CaseNetwork,
  [{ title }, { marked }]: readonly [Measure, Of<'links'>],
  top: number,
): string {
  const found = links.filter((_, link) => marked[link] === 1)
  const rows = found.slice(0, top).map(id => {
    const link = get(state, 'link', id)
    const end = (of: string | undefined) => labelOf(state, of ?? '')
    return [end(link?.from), kindText(state, id).replace(/^link: /, ''), end(link?.to), id]
  })
  return [
    `${title}: ${found.length}`,
    ...(rows.length > 0 ? [table(rows, undefined, '  ')] : []),
    ...(found.length > rows.length ? [`  and ${found.length - rows.length} more`] : []),
  ].join('\n')
}
