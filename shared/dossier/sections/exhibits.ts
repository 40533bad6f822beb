import { capitalised } from '#shared/model/capitalised.ts'
import { type MetadataField, metadataFields, titleOn } from '#shared/model/exhibit-metadata.ts'
import { compareText } from '#shared/model/order.ts'
import { type Exhibit, exhibit as shape } from '#shared/model/records/exhibit.ts'
import { all, custodyOf, get } from '#shared/ops/state.ts'
import type { Block, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { figure, run, words } from '../runs.ts'
import { say } from '../say.ts'
import type { MakeSection } from '../section.ts'
import { custodyTable } from './custody.ts'

/** Every exhibit with what identifies it. `custody` adds its chain, `cited` leaves out those no footnote names. */
export const exhibits: MakeSection = (making, asked) => {
  const { state, notes } = making
  return all(state, 'exhibit')
    .filter(exhibit => !exhibit.removed && (!asked.has('cited') || notes.cited.has(exhibit.id)))
    .sort((a, b) => compareText(a.number, b.number) || compareText(a.id, b.id))
    .flatMap(exhibit => entry(making, exhibit, asked.has('custody')))
}

function entry(making: Making, exhibit: Exhibit, custody: boolean): Block[] {
  const { id, number, title, note } = exhibit
  making.shown.records.add(id)
  const blocks: Block[] = [
    { block: 'heading', level: 3, id: `exhibit-${id}`, runs: [run(`${number} ${title}`)] },
    { block: 'facts', rows: facts(making, exhibit) },
  ]
  if (note !== undefined) {
    const statement = { record: id, field: 'note', where: `Note on exhibit ${number}`, text: note, backed: true }
    blocks.push({ block: 'paragraph', runs: say(making, statement) })
  }
  const chain = custody ? custodyOf(making.state, id) : []
  return chain.length > 0 ? [...blocks, custodyTable(making, chain, false)] : blocks
}

function facts({ state }: Making, exhibit: Exhibit): readonly { label: string; value: Text }[] {
  const row = (label: string, value: Text | string | undefined) => {
    const text = typeof value === 'string' ? words(value) : (value ?? [])
    return text.length > 0 ? [{ label, value: text }] : []
  }
  const parent = exhibit.parent === undefined ? undefined : get(state, 'exhibit', exhibit.parent)
  return [
    ...row('Original file name', exhibit.name),
    ...row('SHA-256', [figure(exhibit.sha256)]),
    ...row('Size', `${exhibit.size.toLocaleString('en')} bytes`),
    ...row('Media type', exhibit.mediaType),
    ...row('Acquired', `${exhibit.acquiredAt} by ${exhibit.acquiredBy}`),
    ...row('How', exhibit.acquiredHow),
    ...row('Tool', exhibit.tool),
    ...row('Part of', parent && `${parent.number} ${parent.title}`),
    ...metadataFields.flatMap(field => row(titleOf(exhibit, field), exhibit[field])),
    ...metadataFields.flatMap(field =>
      row(`${titleOf(exhibit, field)}, by the file itself`, fileSaysOnly(exhibit, field)),
    ),
    ...row('Handling', exhibit.handling ?? get(state, 'case', 'case')?.handling),
  ]
}

const titleOf = (exhibit: Exhibit, field: MetadataField) =>
  capitalised(titleOn(exhibit, field) ?? shape.fields[field].title)

/** What the file says and the investigators do not let stand: a reader must know of both. */
function fileSaysOnly(exhibit: Exhibit, field: MetadataField): string | undefined {
  const value = exhibit.fileSays?.[field]
  return value === exhibit[field] ? undefined : value
}
