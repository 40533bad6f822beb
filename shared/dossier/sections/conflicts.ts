import { compareText } from '#shared/model/order.ts'
import type { PropertyClaims } from '#shared/queries/claims.ts'
import { total } from '#shared/queries/totals.ts'
import { gradeCell, reasonsOf, recordedCell, sourceCell, valueRuns } from '../claim-cells.ts'
import type { Block, Column } from '../document.ts'
import type { Making } from '../making.ts'
import { counted, run, strong, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** Each property whose sources disagree: all its values side by side, which one is preferred and why, or that none is. */
export const conflicts: MakeSection = making => {
  const found = [...making.entities, ...making.links]
    .flatMap(({ id }) => making.claims(id).filter(each => each.conflict))
    .map(each => [titleOf(making, each), each] as const)
    .sort(([a, x], [b, y]) => compareText(a, b) || compareText(x.claims[0]?.id ?? '', y.claims[0]?.id ?? ''))
  if (found.length === 0) return [{ block: 'paragraph', runs: [run('No two sources disagree on a single value.')] }]
  const lead = `Sources disagree on ${counted(found.length, 'value')}. None was overwritten: all stand here.`
  return [{ block: 'paragraph', runs: [run(lead)] }, ...found.flatMap(([title, each]) => conflict(making, title, each))]
}

function titleOf({ label }: Making, { property, claims }: PropertyClaims): string {
  const subject = claims[0]?.subject
  return `${property.title} – ${subject === undefined ? '' : label(subject)}`
}

function conflict(making: Making, title: string, { claims }: PropertyClaims): Block[] {
  const rows = claims.map(claim => [
    valueRuns(making, claim),
    sourceCell(making, claim),
    gradeCell(claim),
    words(claim.source ? publishedOf(making, claim.source) : ''),
    recordedCell(claim),
    words(claim.preferred ? 'preferred' : claim.status),
  ])
  const [subject] = claims
  const range = total(claims.filter(claim => claim.status !== 'illustrative'))
  const preferred = claims.filter(claim => claim.preferred)
  const reasons = claims.flatMap(claim => reasonsOf(making, claim))
  const items = [
    ...(preferred.length === 0 ? [[strong('None is preferred.')]] : []),
    ...preferred.flatMap(claim =>
      claim.preferredBecause ? [] : [[strong('One is preferred, and no reason was given.')]],
    ),
    ...reasons,
    ...(range ? [[run(`Taken together they give ${range}.`)]] : []),
  ]
  return [
    { block: 'heading', level: 3, id: `conflict-${subject?.subject}-${subject?.property}`, runs: [run(title)] },
    { block: 'table', columns, rows },
    { block: 'list', items },
  ]
}

function publishedOf({ state }: Making, id: string): string {
  const source = state.records.get(id)
  return source?.record === 'source' ? (source.published ?? '') : ''
}

const columns: readonly Column[] = [
  { title: 'Value', share: 8 },
  { title: 'Source', share: 2 },
  { title: 'Grade', share: 2 },
  { title: 'Published', share: 3 },
  { title: 'Recorded by', share: 5 },
  { title: 'Standing', share: 3 },
]
