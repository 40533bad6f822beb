import { type Action, type Entry, isAction, isOffered, perform, titleOf, whyNot } from '../../commands/action.ts'
import { fuzzy } from '../../commands/fuzzy.ts'

/** One line of the palette. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly icon?: string
  readonly shortcut?: string
  /** Why it cannot be done now. */
  readonly reason?: string
  readonly run: () => void
}

/** What is offered here and now, also where something is still against it. */
export function offers(entries: readonly Entry[]): readonly Offer[] {
  return entries
    .filter(entry => isAction(entry))
    .filter(action => action.id !== 'palette' && isOffered(action))
    .map(offerOf)
}

function offerOf(action: Action): Offer {
  const { id, group, icon, shortcuts } = action
  const shortcut = shortcuts?.[0]
  const reason = whyNot(action)
  return {
    id,
    title: titleOf(action),
    group,
    run: () => perform(action),
    ...(icon && { icon }),
    ...(shortcut && { shortcut }),
    ...(reason !== undefined && { reason }),
  }
}

/**
 * The offers that fit, best first, then those that cannot be done now. Where nothing was typed, all that can be done, in
 * their own order.
 */
export function ranked(all: readonly Offer[], query: string): readonly Offer[] {
  if (query.trim() === '') return all.filter(({ reason }) => reason === undefined)
  const score = fuzzy(query)
  return all
    .map(offer => ({ offer, score: score(offer.title) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => Number(a.offer.reason !== undefined) - Number(b.offer.reason !== undefined) || b.score - a.score)
    .map(({ offer }) => offer)
}
