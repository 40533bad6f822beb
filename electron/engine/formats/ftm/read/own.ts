import { addClaims } from '#engine/formats/reading/add-claims.ts'
import { holdAgainst, takeCarried } from '#engine/formats/reading/carried.ts'
import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { FtmLine } from '../terms/line.ts'
import { propertyNamed } from '../terms/model.ts'
import type { Read } from './lines.ts'
import { type Taking, takeValue } from './take.ts'
import { claimOf } from './values.ts'

/** Our exporter, as far as reading needs it: what it makes of records, to hold a file of ours against. */
export type WriteLines = (state: CaseState, caseId: string) => Iterable<FtmLine | undefined>

/** The records the lines carry, and what our exporter makes of them: each line of ours as it was before anybody edited it. */
export function ownOf(
  gathered: Gathered,
  read: ReadonlyMap<string, Read>,
  write: WriteLines,
): { state: CaseState; lines: Iterable<FtmLine | undefined> } {
  let caseId = ''
  for (const { id, carried, where } of read.values()) {
    for (const json of carried) takeCarried(gathered, json, where)
    if (gathered.records.has('case') && caseId === '') caseId = id
  }
  const state = stateOf(gathered.records.values())
  if (gathered.records.size === 0) return { state, lines: [] }
  if (caseId === '')
    caseId = [...read.values()].find(each => each.schema.name === 'Note' && !state.records.has(each.id))?.id ?? 'case'
  return { state, lines: write(state, caseId) }
}

/** Holds every line of ours against the file; gives the ids of those. */
export const takeOwn = (taking: Taking, lines: Iterable<FtmLine | undefined>): ReadonlySet<string> =>
  holdAgainst(taking.gathered, lines, taking.read, (entity, line) => takeChanges(taking, entity, line))

/** Takes what was changed in a line of ours since it was written; what was taken out of it stays as the record says. */
function takeChanges(taking: Taking, entity: Read, line: FtmLine): void {
  const { gathered, state } = taking
  for (const [name, values] of entity.properties)
    for (const text of values) if (!line.properties[name]?.includes(text)) takeChange(taking, entity, name, text)
  for (const [name, values] of Object.entries(line.properties))
    for (const text of values)
      if (!entity.properties.get(name)?.includes(text))
        unread(
          gathered,
          entity.where,
          `${entity.id}: ${name} "${text.slice(0, 60)}" was taken out; the record keeps it`,
        )
  if (entity.schema.name !== line.schema && state.records.has(entity.id))
    unread(
      gathered,
      entity.where,
      `${entity.id}: was made ${withArticle(entity.schema.name)}; the record keeps its type`,
    )
}

function takeChange(taking: Taking, entity: Read, name: string, text: string): void {
  const { gathered, state } = taking
  const record = state.records.get(entity.id)
  const refers = propertyNamed(entity.schema, name)?.type.isEntity === true
  if (record?.record === 'entity' && refers) takeValue(taking, entity, record.type, name, text)
  else {
    const type = state.catalogue.typeOf(record)
    const claim = type && !refers ? claimOf(type, entity.schema, name, text, entity.properties, entity.where) : null
    if (record && claim && addClaims(gathered, state, record.id, [claim], entity.where)) return
    const what = `${entity.id}: ${name} "${text.slice(0, 60)}" was put in`
    unread(gathered, entity.where, `${what}; this is not taken, the record was`)
  }
}
