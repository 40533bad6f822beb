import { builtIn } from '#shared/model/catalogue.ts'
import { headerKey, propertyWords } from './header-words.ts'
import type { End, PlannedColumn } from './planned-column.ts'

/** What the columns of one end begin with, the longest first. */
const stems: readonly (readonly [stem: string, end: End])[] = (
  [
    ['from', 'sender payer debtor originator remitter source src from'],
    ['to', 'beneficiary recipient receiver creditor payee target destination dst to'],
  ] as const
).flatMap(([end, text]) => text.split(' ').map(stem => [stem, end] as const))

const labels: ReadonlySet<string> = new Set(['name', 'label', 'title', 'nametag', 'caption'])
const types: ReadonlySet<string> = new Set(['type', 'kind', 'category'])
/** What stands behind such a word is the link's own, or says where it was read. */
const ofLink: ReadonlySet<string> = new Set([
  ...[
    'date',
    'time',
    'start',
    'end',
    'url',
    'file',
    'description',
    'amount',
    'worth',
    'transaction',
    'for',
    'value',
    'reference',
  ],
])

const ofEntities: ReadonlySet<string> = new Set([
  ...builtIn.entityTypes.flatMap(({ properties }) =>
    properties.flatMap(({ id, title }) => [headerKey(id), headerKey(title)]),
  ),
  ...[...propertyWords].flatMap(([id, words]) => (ofLink.has(id) ? [] : words)),
])

/** `sender_country` beside both ends of a link says something of the sender; undefined where a header says no such thing. */
export function endColumn(header: string, key: string): PlannedColumn | undefined {
  for (const [stem, end] of stems) {
    if (!key.startsWith(stem) || key.length === stem.length) continue
    const rest = key.slice(stem.length)
    if (labels.has(rest)) return { header, role: 'label', name: rest, end }
    if (types.has(rest)) return { header, role: 'type', name: rest, end }
    if (ofEntities.has(rest) && !ofLink.has(rest)) return { header, role: 'property', name: rest, end }
  }
  return undefined
}
