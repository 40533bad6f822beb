import { typeColour } from '#renderer/parts/subject.ts'
import type { Graded } from '#shared/model/grade.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { bestGrade } from '#shared/queries/grades.ts'
import { labelOf } from '#shared/queries/label.ts'
import { amountClaims } from '#shared/queries/link-line.ts'
import { shownFigure } from '#shared/queries/totals.ts'

/** A link as seen from one of its ends. */
export interface Linked {
  readonly link: string
  readonly other: string
  readonly otherLabel: string
  /** "front for", or "has as front" seen from the other end. */
  readonly verb: string
  readonly direction: 'out' | 'in' | 'both'
  readonly correlation: boolean
  readonly icon: string
  readonly colour: string
  readonly amount: string
  /** The best grade of what is claimed of it. */
  readonly grade: Graded | undefined
}

const order = { out: 0, in: 1, both: 2 } as const

/** The links at an entity: those that lead away, those that come in, those without direction; alike ones together. */
export function linkedOf(state: CaseState, id: string): Linked[] {
  return linksAt(state, id)
    .filter(link => !link.removed)
    .map(link => seenFrom(state, link, id))
    .sort(
      (a, b) =>
        order[a.direction] - order[b.direction] ||
        a.verb.localeCompare(b.verb, 'en') ||
        a.otherLabel.localeCompare(b.otherLabel, 'en'),
    )
}

function seenFrom(state: CaseState, link: Link, id: string): Linked {
  const type = state.catalogue.linkType(link.type)
  const leads = link.from === id
  const other = leads ? link.to : link.from
  const otherType = state.catalogue.entityType(get(state, 'entity', other)?.type ?? '')
  return {
    link: link.id,
    other,
    otherLabel: labelOf(state, other),
    verb: (leads || type?.symmetric ? type?.title : type?.reverse) ?? link.type,
    direction: type?.symmetric ? 'both' : leads ? 'out' : 'in',
    correlation: type?.correlation === true,
    icon: otherType?.icon ?? 'circle-help',
    colour: typeColour(otherType),
    amount: figureOf(state, link, type),
    grade: bestGrade(state, claimsAbout(state, link.id)),
  }
}

const figureOf = (state: CaseState, link: Link, type: LinkType | undefined) =>
  shownFigure(type && propertyOf(type, type.amount ?? ''), amountClaims(state, link))
