import { exhibitOf } from '#shared/model/lookup.ts'
import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { Ids } from '#shared/model/record-shape.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState, claimsAbout, get, placementsOf } from '#shared/ops/state.ts'
import { isOnBoard } from '#shared/queries/board-view.ts'
import type { Filter } from '#shared/queries/filter/filter.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import { looseWithin, withoutFields } from './prune-record.ts'

/** Which part of a case is meant: all of it, what a board shows, chosen entities and links, or what a filter finds. */
export type Scope =
  | { readonly of: 'case' }
  | { readonly of: 'board'; readonly board: string }
  | { readonly of: 'records'; readonly ids: readonly string[] }
  | ({ readonly of: 'filter' } & Filter)

/**
 * The part of a case that a scope means, as a case of its own: the entities, the links with both ends among them, all
 * claims about these, the sources and exhibits those rest on with their custody and the releases it names, the notes and
 * groups that fit, and the boards that give one of the entities a place.
 * The case's own summary tells of the whole and stays behind.
 * Removed entities and links stay out, except of the whole case, which is itself.
 */
export function partOf(state: CaseState, scope: Scope): CaseState {
  if (scope.of === 'case') return state
  const subjects = subjectsOf(state, scope)
  const kept = new Set<string>(['case', ...subjects])
  for (const id of subjects) {
    keepType(state, kept, id)
    for (const claim of claimsAbout(state, id)) keepClaim(state, kept, claim)
  }
  const boards = scope.of === 'board' ? new Set([scope.board]) : boardsPlacing(state, subjects)
  for (const id of boards) if (get(state, 'board', id)) kept.add(id)
  for (const record of state.records.values())
    if (recordShape(record.record)?.belongs(record, kept)) kept.add(record.id)
  for (const { exhibit, release } of all(state, 'custody-event')) if (release && kept.has(exhibit)) kept.add(release)
  return stateOf(
    [...state.records.values()].filter(record => kept.has(record.id)).map(record => narrowed(record, kept)),
  )
}

/** A board shows every entity unless told otherwise: it is about those that somebody put somewhere. */
function boardsPlacing(state: CaseState, subjects: ReadonlySet<string>): Set<string> {
  const boards = new Set<string>()
  for (const id of subjects) for (const { at, board } of placementsOf(state, id)) if (at) boards.add(board)
  return boards
}

function subjectsOf(state: CaseState, scope: Exclude<Scope, { of: 'case' }>): Set<string> {
  const chosen = new Set(scope.of === 'records' ? scope.ids : [])
  const fits = entityTest(state, scope, chosen)
  const found = new Set(
    all(state, 'entity')
      .filter(entity => !entity.removed && fits(entity.id))
      .map(entity => entity.id),
  )
  // A chosen link brings its ends along: it says nothing without them.
  for (const id of chosen) {
    const link = get(state, 'link', id)
    if (link && !link.removed) found.add(link.from).add(link.to).add(link.id)
  }
  for (const link of all(state, 'link')) {
    if (!link.removed && found.has(link.from) && found.has(link.to)) found.add(link.id)
  }
  return found
}

function entityTest(
  state: CaseState,
  scope: Exclude<Scope, { of: 'case' }>,
  chosen: ReadonlySet<string>,
): (id: string) => boolean {
  if (scope.of === 'records') return id => chosen.has(id)
  if (scope.of === 'board') {
    const board = get(state, 'board', scope.board)
    return id => board !== undefined && isOnBoard(state, board, id)
  }
  const { entity } = filterPredicate(state, scope)
  return id => entity(state, id)
}

/** Keeps the type of an entity or link, where it is one of the case's own, and with it, or a built-in one, its properties. */
function keepType(state: CaseState, kept: Set<string>, id: string): void {
  const type = (get(state, 'entity', id) ?? get(state, 'link', id))?.type
  if (type !== undefined) kept.add(type).add(state.catalogue.builtInId(type))
}

/** Keeps a claim, its source with those it reports, and the exhibits of both with what they were taken out of. */
function keepClaim(state: CaseState, kept: Set<string>, claim: Claim): void {
  kept.add(claim.id)
  for (let id = claim.source; id !== undefined && !kept.has(id); id = get(state, 'source', id)?.via) {
    kept.add(id)
    keepExhibit(state, kept, get(state, 'source', id)?.exhibit)
  }
  keepExhibit(state, kept, claim.exhibit)
  keepExhibit(state, kept, exhibitOf(claim.value))
}

function keepExhibit(state: CaseState, kept: Set<string>, exhibit: string | undefined): void {
  for (let id = exhibit; id !== undefined && !kept.has(id); id = get(state, 'exhibit', id)?.parent) kept.add(id)
}

/** A record without the references it can do without that lead outside, and without what tells of the whole case. */
const narrowed = (record: CaseRecord, kept: Ids): CaseRecord =>
  withoutFields(looseWithin(record, kept), field => field.ofWhole === true)
