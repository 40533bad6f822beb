import type { CaseRecord } from '#shared/model/record.ts'
import type { Field, FieldValue } from '#shared/model/record-shape.ts'
import { recordShapes } from '#shared/model/records/list.ts'

/** Stands in every field of every kind of record that takes any words. */
export const mark = 'QXMARKXQ'

const at = '2026-11-21T09:00:00.000Z'
/** What programs read, not people. */
const technical = new Set([
  'type',
  'property',
  'of',
  'base',
  'icon',
  'sha256',
  'mediaType',
  'scheme',
  'template',
  'format',
  'status',
  'action',
  'upTo',
  'head',
  'handling',
])

/**
 * A case with one record of each kind, every text of which holds the mark, and a person, Helen Kim, whom a redaction names:
 * made from the shapes of the records, so that a field that is added is tried as well.
 */
export function everyPlace(): readonly CaseRecord[] {
  const kinds = recordShapes
    .filter(({ name }) => name !== 'redaction')
    .map(({ name, fields }) => ({
      ...Object.fromEntries(
        Object.entries(fields as Readonly<Record<string, Field>>).flatMap(([field, shape]) => {
          const value = technical.has(field) ? 'plain' : marked(shape)
          return value === undefined ? [] : [[field, value]]
        }),
      ),
      ...(name === 'dossier'
        ? { 'waived:0123456789abcdef': { reason: mark, by: 'A', at, sentence: `On ${mark}.` } }
        : {}),
      id: name,
      record: name,
    }))
  const others = [
    { id: 'helen', record: 'entity', type: 'person' },
    claimOf('helen', 'name', { kind: 'name', name: 'Helen Kim', script: 'Latn' }),
    claimOf('firm', 'description', { kind: 'text', text: `Run by ${mark}, it is said` }),
    claimOf('firm', 'name', { kind: 'name', name: `${mark} Trading`, script: 'Latn' }),
    claimOf('firm', 'identifier', { kind: 'identifier', scheme: 'other', identifier: mark }),
    { id: 'r', record: 'redaction', number: 1, kind: 'subject', subject: 'helen', author: 'A', at },
  ]
  return [...kinds, ...others] as unknown as readonly CaseRecord[]
}

const claimOf = (subject: string, property: string, value: object) => ({
  ...{ id: `claim ${subject} ${property}`, record: 'claim', subject, property, value, source: 'source' },
  ...{ author: 'A', recordedAt: at, status: 'standing' },
})

/** What holds the mark in a field; undefined where the field takes no words. */
function marked(field: Field): FieldValue | undefined {
  if (field.refersTo) return undefined
  const ways: readonly FieldValue[] = [
    { kind: 'text', text: `It says ${mark}` },
    `It says ${mark} here`,
    [mark],
    { said: `${mark}, again`, list: [mark] },
    at,
  ]
  const fit = ways.find(each => field.problem(each) === null)
  return fit ?? (field.problem(1) === null ? 1 : undefined)
}
