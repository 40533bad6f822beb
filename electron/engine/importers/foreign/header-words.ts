import type { ColumnRole } from '#shared/model/import-reading.ts'

/** What programs and people call the columns that make a row, as `plainName` spells them; the first that is there counts. */
export const headerWords: Readonly<Record<Exclude<ColumnRole, 'nothing' | 'currency'>, readonly string[]>> = {
  id: ['id', 'node', 'node-id', 'nodeid', 'key'],
  label: ['label', 'name', 'title', 'caption'],
  type: ['type', 'entity-type', 'node-type', 'edge-type', 'link-type', 'category', 'kind', 'relationship', 'relation'],
  from: ['source', 'from', 'source-id', 'from-id', 'src', 'start', 'sender'],
  to: ['target', 'to', 'target-id', 'to-id', 'dst', 'destination', 'end', 'receiver'],
}
