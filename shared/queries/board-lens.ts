import type { EntityGroup } from '#shared/model/entity-type.ts'
import { type Graded, isAtLeast } from '#shared/model/grade.ts'
import { type CaseState, linksAt } from '#shared/ops/state.ts'
import type { BoardEdge, BoardNode, Grades } from './board-view.ts'

/** What a window leaves out of sight for now. It changes nothing in the case and moves nothing. */
export interface BoardLens {
  readonly withoutTypes: ReadonlySet<string>
  readonly withoutGroups: ReadonlySet<EntityGroup>
  /**
   * Only what has a claim of at least this grade, by both letters: "B2 or better" is A1, A2, B1 and B2. Claims graded in
   * another scheme cannot be judged by it and do not count; `unjudgedBy` says how many they are.
   */
  readonly grade: Graded | null
  /** Only these entities and those within so many steps of them. */
  readonly focus: { readonly ids: readonly string[]; readonly steps: number } | null
}

export const openLens: BoardLens = { withoutTypes: new Set(), withoutGroups: new Set(), grade: null, focus: null }

/** A test for nodes and one for edges. The nodes an edge ends at are tested by themselves. */
export interface LensTests {
  readonly node: (node: BoardNode) => boolean
  readonly edge: (edge: BoardEdge) => boolean
}

export function lensTests(state: CaseState, lens: BoardLens): LensTests {
  const near = lens.focus && neighbourhood(state, lens.focus.ids, lens.focus.steps)
  const graded = (grades: Grades) => lens.grade === null || isGraded(grades, lens.grade)
  return {
    node: ({ id, type, group, grades }) =>
      !lens.withoutTypes.has(type) && !lens.withoutGroups.has(group) && graded(grades) && (near?.has(id) ?? true),
    edge: ({ grades }) => graded(grades),
  }
}

/** The lens with as much of it opened as a new entity of this type needs to be seen. */
export function admitting(
  lens: BoardLens,
  entity: { readonly id: string } & Pick<BoardNode, 'type' | 'group'>,
): BoardLens {
  const { withoutTypes, withoutGroups, focus } = lens
  return {
    withoutTypes: new Set([...withoutTypes].filter(type => type !== entity.type)),
    withoutGroups: new Set([...withoutGroups].filter(group => group !== entity.group)),
    grade: null,
    focus: focus && { ...focus, ids: [...focus.ids, entity.id] },
  }
}

const isGraded = (grades: Grades, least: Graded) => grades.some(each => isAtLeast(each, least) === true)

/** The entities within so many links of these, these included, in any direction. */
export function neighbourhood(state: CaseState, ids: readonly string[], steps: number): ReadonlySet<string> {
  const near = new Set(ids)
  let edge: readonly string[] = ids
  for (let step = 0; step < steps; step++) {
    const next: string[] = []
    for (const id of edge) {
      for (const link of linksAt(state, id)) {
        const other = link.from === id ? link.to : link.from
        if (link.removed || near.has(other)) continue
        near.add(other)
        next.push(other)
      }
    }
    edge = next
  }
  return near
}

/** How many of its conditions are set: 0 shows everything. */
export const lensConditions = ({ withoutTypes, withoutGroups, grade, focus }: BoardLens): number =>
  withoutTypes.size + withoutGroups.size + (grade ? 1 : 0) + (focus ? 1 : 0)
