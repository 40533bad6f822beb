import { gradeText, gradingScheme, type SchemeId, schemeOf } from '#shared/model/grade.ts'
import { compareText } from '#shared/model/order.ts'
import { all, claimsAbout, get } from '#shared/ops/state.ts'
import type { Block, Column, Text } from '../document.ts'
import { sourceText } from '../footnotes.ts'
import type { Making } from '../making.ts'
import { joined, run, strong, words } from '../runs.ts'
import { say } from '../say.ts'
import type { MakeSection } from '../section.ts'

/** The sources with their grades, and what the grades mean. `cited`: only those a footnote names. */
export const sources: MakeSection = (making, asked) => {
  const { state, notes } = making
  const held = all(state, 'source')
    .filter(source => !source.removed && (!asked.has('cited') || notes.cited.has(source.id)))
    .sort((a, b) => compareText(a.code, b.code) || compareText(a.id, b.id))
  for (const { id } of held) making.shown.records.add(id)
  const blocks: Block[] = []
  if (held.length > 0) {
    const rows = held.map(source => [
      words(source.code),
      words(sourceText(source).slice(source.code.length + 1)),
      words(source.kind),
      words(gradeText(source)),
      words((source.via && get(state, 'source', source.via)?.code) || ''),
      words((source.exhibit && get(state, 'exhibit', source.exhibit)?.number) || 'none'),
    ])
    blocks.push({ block: 'table', columns, rows })
  }
  for (const { id, code, note, exhibit } of held) {
    if (note === undefined) continue
    const statement = { record: id, field: 'note', where: `Note on source ${code}`, text: note, backed: !!exhibit }
    blocks.push({ block: 'paragraph', runs: [strong(`${code}: `), ...say(making, statement)] })
  }
  return [...blocks, ...legend(making, held.map(schemeOf))]
}

const columns: readonly Column[] = [
  { title: 'Code', share: 2 },
  { title: 'Source', share: 10 },
  { title: 'Kind', share: 3 },
  { title: 'Grade', share: 3 },
  { title: 'As reported by', share: 3 },
  { title: 'Exhibit', share: 3 },
]

/** What each mark means in every scheme that a grade of this document was given in. */
function legend({ state, entities, links }: Making, ofSources: readonly SchemeId[]): Block[] {
  const used = new Set<SchemeId>(ofSources)
  for (const { id } of [...entities, ...links]) for (const claim of claimsAbout(state, id)) used.add(schemeOf(claim))
  return [...used].sort().flatMap((id): Block[] => {
    const { title, about, source, information, handling } = gradingScheme(id)
    const scales: readonly (readonly [label: string, marks: readonly (readonly [mark: string, meaning: string])[]])[] =
      [
        ['Source', Object.entries(source)],
        ['Information', Object.entries(information)],
        ['Handling', Object.entries(handling).map(([mark, { meaning }]) => [mark, meaning] as const)],
      ]
    const rows = scales.filter(([, marks]) => marks.length > 0)
    return [
      { block: 'heading', level: 2, id: `grades-${id}`, runs: [run(`Grades: ${title}`)] },
      { block: 'paragraph', runs: [run(`${about}. The first mark grades the source, the second the information.`)] },
      { block: 'facts', rows: rows.map(([label, marks]) => ({ label, value: marksOf(marks) })) },
    ]
  })
}

/** Marks with their meanings, one after the other: a legend is looked up and not read. */
const marksOf = (marks: readonly (readonly [mark: string, meaning: string])[]): Text =>
  joined(
    marks.map(([mark, meaning]) => [strong(mark), run(` ${meaning}`)]),
    '; ',
  )
