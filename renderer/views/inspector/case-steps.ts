import type { OpenDialog } from '#renderer/state/dialogs.ts'
import { all, type CaseState, claimsAbout, linksAt } from '#shared/ops/state.ts'
import { claimsByProperty, isStanding } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'

export interface Count {
  readonly title: string
  readonly count: number
}

/** One thing worth doing now, and where a press leads. */
export interface Step {
  readonly says: string
  readonly icon: string
  readonly select?: readonly string[]
  readonly view?: string
  /** What that view shows. */
  readonly at?: string
  readonly dialog?: OpenDialog
  /** Forms to open there, by the keys of their drafts. */
  readonly drafts?: readonly string[]
}

const here = <R extends { readonly removed?: true }>(records: readonly R[]): R[] =>
  records.filter(each => !each.removed)

export function caseCounts(state: CaseState): Count[] {
  return [
    { title: 'Entities', count: here(all(state, 'entity')).length },
    { title: 'Links', count: here(all(state, 'link')).length },
    { title: 'Claims that stand', count: all(state, 'claim').filter(isStanding).length },
    { title: 'Sources', count: here(all(state, 'source')).length },
    { title: 'Exhibits', count: here(all(state, 'exhibit')).length },
  ]
}

/** What is left to do, the most telling first: conflicts nobody weighed, values without source, loose ends. */
export function stepsOf(state: CaseState): Step[] {
  const entities = here(all(state, 'entity')).map(entity => entity.id)
  if (entities.length === 0) return beginning(state)
  const open = entities.filter(id => isUnweighed(state, id))
  const unsourced = entities.filter(id => claimsAbout(state, id).some(claim => isStanding(claim) && !claim.source))
  const loose = entities.filter(id => linksAt(state, id).every(link => link.removed))
  const first = open[0]
  return [
    ...(first
      ? [{ says: `Weigh what sources say of ${labelOf(state, first)}${others(open)}`, icon: 'scale', select: [first] }]
      : []),
    ...step(unsourced, `${say(unsourced, 'has a value', 'have values')} without a source`, 'badge-question-mark'),
    ...step(loose, `${say(loose, 'is', 'are')} not linked to anything`, 'unlink'),
    ...(here(all(state, 'exhibit')).length === 0 ? [attach] : []),
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

/** Sources disagree, and nobody has said which is to be used. */
function isUnweighed(state: CaseState, id: string): boolean {
  if (claimsAbout(state, id).length < 2) return false
  return claimsByProperty(state, id).some(each => each.conflict && !each.claims.some(claim => claim.preferred))
}

const others = (ids: readonly string[]) => (ids.length > 1 ? ` and ${ids.length - 1} more` : '')
const say = (ids: readonly string[], one: string, many: string) =>
  ids.length === 1 ? `1 entity ${one}` : `${ids.length} entities ${many}`
const step = (ids: readonly string[], says: string, icon: string): Step[] =>
  ids.length > 0 ? [{ says, icon, select: ids }] : []
