import { claims, formerClaims, illustrativeClaims } from '#engine/formats/tables/write/claims.ts'
import { evidence, sources } from '#engine/formats/tables/write/evidence.ts'
import { links } from '#engine/formats/tables/write/links.ts'
import { nodes } from '#engine/formats/tables/write/nodes.ts'
import type { Table } from '#engine/formats/tables/write/table.ts'
import { arrayDelimiter, type BulkFile, typed } from './bulk-file.ts'

/** `front-company` → `FrontCompany`. A type of another making keeps letters and digits only. */
const labelFor = (type: string) =>
  type.replace(/(?:^|[^\p{L}\p{N}]+)(\p{L}|\p{N}|$)/gu, (_, letter: string) => letter.toUpperCase())

/** `director-of` → `DIRECTOR_OF`. */
const typeFor = (type: string) => type.replace(/[^\p{L}\p{N}]+/gu, '_').toUpperCase() || 'RELATED_TO'

const joinLabels = (...labels: readonly string[]) => labels.filter(label => label !== '').join(arrayDelimiter)

function nodeFile(path: string, table: Table, labels: (row: readonly string[]) => string): BulkFile {
  return {
    path,
    header: ['id:ID', ...table.headers.slice(1).map(typed), ':LABEL'],
    *rows(edition) {
      for (const row of table.rows(edition)) yield [...row, labels(row)]
    },
  }
}

export const nodeFiles: readonly BulkFile[] = [
  nodeFile('entities.csv', nodes, row => joinLabels('Entity', labelFor(row[nodes.headers.indexOf('type')] ?? ''))),
  nodeFile('claims.csv', claims, () => 'Claim'),
  nodeFile('former-claims.csv', formerClaims, () => 'FormerClaim'),
  nodeFile('illustrative-claims.csv', illustrativeClaims, () => 'IllustrativeClaim'),
  nodeFile('sources.csv', sources, () => 'Source'),
  nodeFile('exhibits.csv', evidence, () => 'Exhibit'),
]

const special: Readonly<Record<string, string>> = { from_id: ':START_ID', to_id: ':END_ID' }

export const relationFile: BulkFile = {
  path: 'links.csv',
  header: [...links.headers.map(name => special[name] ?? typed(name)), ':TYPE'],
  *rows(edition) {
    for (const row of links.rows(edition)) yield [...row, typeFor(row[links.headers.indexOf('type')] ?? '')]
  },
}
