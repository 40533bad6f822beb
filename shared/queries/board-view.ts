import type { EntityGroup } from '#shared/model/entity-type.ts'
import { hueOf } from '#shared/model/hue-of.ts'
import type { Hue } from '#shared/model/hues.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import type { Board } from '#shared/model/records/board.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState, claimsAbout, get, linksAt, placementOf } from '#shared/ops/state.ts'
import type { AddressBook } from './addresses.ts'
import { type Badge, badgesOf } from './badges.ts'
import { contextOf, labelOf } from './label.ts'
import { amountClaims, amountWeight, type LinkLine, linkLine } from './link-line.ts'
import { shownFigure } from './totals.ts'
import { captionClaim } from './types.ts'

/** An entity as the board draws it. */
export interface BoardNode {
  readonly id: string
  /** Addresses in their shortest form that is unique in the case. */
  readonly label: string
  readonly context: string
  readonly type: string
  readonly typeTitle: string
  readonly group: EntityGroup
  /** Its colour: that of its group, or one that its type has of its own. */
  readonly hue: Hue
  /** Name of an icon in the Lucide set. */
  readonly icon: string
  readonly badges: readonly Badge[]
  /** Board units; null while nobody has placed it. */
  readonly at: readonly [number, number] | null
  readonly locked: boolean
}

/** A link as the board draws it. */
export interface BoardEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly type: string
  readonly label: string
  readonly arrow: boolean
  readonly line: LinkLine
  /** 0 to 1, by the powers of ten of its amount. */
  readonly weight: number
  /**
   * Side of the straight line it keeps to, so that links between the same two nodes stay apart: 0 straight, ±1, ±2 …
   * steps, seen from the end whose id sorts first.
   */
  readonly lane: number
}

export interface BoardView {
  readonly nodes: readonly BoardNode[]
  readonly edges: readonly BoardEdge[]
}

/** Everything on a board: O(claims of the case). A window keeps it up to date by `touchedBy`, `nodeOf` and `edgeOf`. */
export function boardView(state: CaseState, boardId: string, book: AddressBook): BoardView {
  const nodes = all(state, 'entity').flatMap(({ id }) => nodeOf(state, boardId, id, book) ?? [])
  const edges = all(state, 'link').flatMap(({ id }) => edgeOf(state, boardId, id) ?? [])
  return { nodes, edges }
}

/** Whether an entity is in the case and neither it nor its type is hidden on this board. */
export function isOnBoard(state: CaseState, board: Board, id: string): boolean {
  const entity = get(state, 'entity', id)
  if (entity === undefined || entity.removed || board.hiddenTypes?.includes(entity.type)) return false
  return placementOf(state, board.id, id)?.hidden !== true
}

/** The node of an entity, or null where the board does not show it. O(its claims and links). */
export function nodeOf(state: CaseState, boardId: string, id: string, book: AddressBook): BoardNode | null {
  const board = get(state, 'board', boardId)
  const entity = get(state, 'entity', id)
  if (!board || !entity || !isOnBoard(state, board, id)) return null
  const type = state.catalogue.entityType(entity.type)
  const placement = placementOf(state, boardId, id)
  return {
    id,
    label: shortLabel(state, entity, book),
    context: contextOf(state, id),
    type: entity.type,
    typeTitle: type?.title ?? entity.type,
    group: type?.group ?? 'documents',
    hue: hueOf(type ?? { group: 'documents' }),
    icon: type?.icon ?? 'circle',
    badges: badgesOf(state, id, book),
    at: placement?.at ?? null,
    locked: placement?.locked === true,
  }
}

function shortLabel(state: CaseState, entity: RecordNamed<'entity'>, book: AddressBook): string {
  const value = captionClaim(state, entity.id)?.value
  const short = value?.kind === 'address' ? book.short.get(value.address) : undefined
  return short ?? labelOf(state, entity.id)
}

/** The edge of a link, or null where it or one of its ends is not shown. O(its claims and the links at one end). */
export function edgeOf(state: CaseState, boardId: string, id: string): BoardEdge | null {
  const board = get(state, 'board', boardId)
  const link = get(state, 'link', id)
  if (!board || !link || !isDrawn(state, board, link)) return null
  const type = state.catalogue.linkType(link.type)
  const claims = claimsAbout(state, id)
  const amounts = amountClaims(state, link)
  const amount = shownFigure(type && propertyOf(type, type.amount ?? ''), amounts)
  return {
    id,
    from: link.from,
    to: link.to,
    type: link.type,
    label: amount || (type?.title ?? link.type),
    arrow: type?.symmetric !== true,
    line: linkLine(state, link, claims),
    weight: amountWeight(amounts),
    lane: laneOf(state, board, link),
  }
}

const isDrawn = (state: CaseState, board: Board, link: Link) =>
  !link.removed && isOnBoard(state, board, link.from) && isOnBoard(state, board, link.to)

/** The drawn links between the same two entities, in either direction, in the order they came. */
function parallels(state: CaseState, { from, to }: Pick<Link, 'from' | 'to'>): Link[] {
  const countAt = (id: string) => state.linksAt.get(id)?.length ?? 0
  return linksAt(state, countAt(from) < countAt(to) ? from : to).filter(
    each => (each.from === from && each.to === to) || (each.from === to && each.to === from),
  )
}

function laneOf(state: CaseState, board: Board, link: Link): number {
  const side = parallels(state, link).filter(each => isDrawn(state, board, each))
  return side.findIndex(each => each.id === link.id) - (side.length - 1) / 2
}
