import { caseCounts } from '#renderer/state/case-counts.ts'
import type { OpenDialog } from '#renderer/state/dialogs.ts'
import { openEndsOf } from '#renderer/state/open-ends.ts'
import type { PersistentMap } from '#shared/ops/persistent-map.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'

export interface Count {
  readonly title: string
  readonly count: number
}

/** One thing worth doing now, and where a press leads. */
export interface Step {
  readonly says: string
  readonly icon: string
  /** Ids to select; asked for only where it is pressed: they may be many. */
  readonly select?: () => readonly string[]
  readonly view?: string
  /** What that view shows. */
  readonly at?: string
  readonly dialog?: OpenDialog
  /** Forms to open there, by the keys of their drafts. */
  readonly drafts?: readonly string[]
}

export function caseFigures(state: CaseState): Count[] {
  const { records } = caseCounts(state)
  const count = (title: string, record: string) => ({ title, count: records[record] ?? 0 })
  return [
    count('Entities', 'entity'),
    count('Links', 'link'),
    count('Claims that stand', 'claim'),
    count('Sources', 'source'),
    count('Exhibits', 'exhibit'),
  ]
}

/** What is left to do, the most telling first: conflicts nobody weighed, values without source, loose ends. */
export function stepsOf(state: CaseState): Step[] {
  const { records } = caseCounts(state)
  if (!records['entity']) return beginning(state)
  const { unweighed, unsourced, unlinked } = openEndsOf(state)
  const [first] = unweighed.keys()
  const others = unweighed.size > 1 ? ` and ${unweighed.size - 1} more` : ''
  return [
    ...(first === undefined
      ? []
      : [
          { says: `Weigh what sources say of ${labelOf(state, first)}${others}`, icon: 'scale', select: () => [first] },
        ]),
    ...step(unsourced, ['has a value without a source', 'have values without a source'], 'badge-question-mark'),
    ...step(unlinked, ['is not linked to anything', 'are not linked to anything'], 'unlink'),
    ...(records['exhibit'] ? [] : [attach]),
    check,
  ]
}

/** All there is to do in a case that can only be read. */
export const stepsOfReader = (): Step[] => [check]

const check: Step = { says: 'Check that nothing was altered', icon: 'shield-check', view: 'journal' }
const attach: Step = { says: 'Drop a file anywhere to attach it as an exhibit', icon: 'paperclip', view: 'evidence' }

function beginning(state: CaseState): Step[] {
  const sources = all(state, 'source').length
  return [
    { says: 'Press A on the board to add a first entity', icon: 'plus', view: 'board' },
    ...(sources === 0 ? [{ says: 'Add the first source', icon: 'newspaper', view: 'sources' }] : []),
    attach,
  ]
}

function step(ids: PersistentMap<true>, [one, many]: readonly [string, string], icon: string): Step[] {
  if (ids.size === 0) return []
  const says = ids.size === 1 ? `1 entity ${one}` : `${ids.size.toLocaleString('en')} entities ${many}`
  return [{ says, icon, select: () => [...ids.keys()] }]
}
