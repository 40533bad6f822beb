import { type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { Step } from './case-steps.ts'

/** Where a draft is shown that is about no record of its own, by the first word of its key. */
const viewOf: Readonly<Record<string, string>> = {
  source: 'sources',
  case: 'case',
  dossier: 'dossier',
  waiver: 'dossier',
}

/** What was begun and neither kept nor cancelled: each leads to where its form is open, or opens it there. */
export function unfinished(state: CaseState, drafts: readonly string[]): Step[] {
  const steps = drafts.map(key => ({ ...stepOf(state, key), drafts: [key] }))
  const bySays = Map.groupBy(steps, step => step.says)
  return [...bySays.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, drafts: [first, ...others].flatMap(step => step.drafts) }] : [],
  )
}

function stepOf(state: CaseState, key: string): Step {
  const [form = '', id = ''] = key.split(':')
  const about = get(state, 'claim', id)?.subject ?? get(state, 'note', id)?.about ?? id
  const exhibit = get(state, 'exhibit', about)
  const source = get(state, 'source', about)
  const finish = (what: string) => ({ says: `Finish what you were writing about ${what}`, icon: 'pencil' })
  if (exhibit) return { ...finish(exhibit.number), view: 'evidence', at: about }
  if (source) return { ...finish(source.code), view: 'sources', at: about }
  if (state.records.has(about) && form === 'cell')
    return { ...finish(`${labelOf(state, about)} in the table`), select: () => [about], view: 'table' }
  if (state.records.has(about) && viewOf[form] === undefined)
    return { ...finish(labelOf(state, about)), select: () => [about] }
  return {
    ...finish(form === 'source' ? 'a new source' : `the ${viewOf[form] ?? 'case'}`),
    view: viewOf[form] ?? 'case',
  }
}
