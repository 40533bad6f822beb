import { capitalised } from '#shared/model/capitalised.ts'
import { metadataFields, titleOn } from '#shared/model/exhibit-metadata.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { recordShape } from '#shared/model/record.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { custodyOf } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'

/** Any other record, field by field; an exhibit with its custody. */
export function fieldsText(state: CaseState, record: CaseRecord): Answer {
  const custody = record.record === 'exhibit' ? custodyOf(state, record.id) : undefined
  const label = labelOf(state, record.id)
  const events = (custody ?? []).map(({ at, action, actor, purpose, recipient, note }) => [
    at.slice(0, 16).replace('T', ' '),
    action,
    actor,
    [purpose, recipient && `for ${recipient}`, note].filter(Boolean).join('; '),
  ])
  const said = record.record === 'exhibit' ? fileSaysRows(record) : []
  return {
    data: { ...record, label, ...(custody ? { custody } : {}) },
    text: () =>
      [
        table(fieldRows(state, record)),
        ...(said.length > 0 ? [`\nThe file says\n${table(said, undefined, '  ')}`] : []),
        ...(events.length > 0 ? [`\nCustody\n${table(events, undefined, '  ')}`] : []),
      ].join('\n'),
  }
}

/** What the file says of itself, where an investigator has put something else in its place. */
function fileSaysRows(exhibit: Exhibit): string[][] {
  return metadataFields.flatMap(field => {
    const words = exhibit.fileSays?.[field]
    return words === undefined || words === exhibit[field]
      ? []
      : [[capitalised(titleOn(exhibit, field) ?? shape.fields[field].title), words]]
  })
}

function fieldRows(state: CaseState, record: CaseRecord): string[][] {
  const shape = recordShape(record.record)
  const rows = Object.entries(record).flatMap(([field, value]) => {
    const own = record.record === 'exhibit' && metadataFields.find(each => each === field)
    const title = (own && titleOn(record, own)) || shape?.fields[field]?.title
    return title && value !== null && typeof value !== 'object' ? [[capitalised(title), words(state, value)]] : []
  })
  return [['Id', record.id], ...rows]
}

/** A reference is shown by what it refers to. */
const words = (state: CaseState, value: unknown) =>
  typeof value === 'string' && state.records.has(value) ? labelOf(state, value) : String(value)
