import type { CaseState } from '#shared/ops/state.ts'
import type { AddressBook } from '#shared/queries/addresses.ts'
import { type Action, type Entry, isAction, isOffered, perform, titleOf, whyNot } from '../../commands/action.ts'
import { fuzzyAmong, isStrewn } from '../../commands/fuzzy.ts'
import { groupHits } from '../../parts/search-results.ts'
import { find } from '../../state/search-index.ts'
import { openSearch } from '../../state/window-store.ts'

/** One line of the palette. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly also?: readonly string[]
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
  const { id, group, icon, shortcuts, also } = action
  const shortcut = shortcuts?.[0]
  const reason = whyNot(action)
  return {
    id,
    title: titleOf(action),
    group,
    run: () => perform(action),
    ...(also && { also }),
    ...(icon && { icon }),
    ...(shortcut && { shortcut }),
    ...(reason !== undefined && { reason }),
  }
}

/**
 * The offers that fit, best first; of those that fit alike, what can be done now before what cannot. Letters strewn over a
 * title count only where nothing fits better, in the case neither. Where nothing was typed, all that can be done, in their
 * own order.
 */
export function ranked(all: readonly Offer[], query: string, inCase: readonly Offer[] = []): readonly Offer[] {
  if (query.trim() === '') return all.filter(({ reason }) => reason === undefined)
  const score = fuzzyAmong(query)
  const fitting = all
    .map(offer => ({ offer, score: score([offer.title], offer.also) }))
    .filter(({ score }) => score > 0)
  const better = fitting.filter(({ score }) => !isStrewn(score))
  const commands = (better.length > 0 || inCase.length > 0 ? better : fitting)
    .toSorted(
      (a, b) => Math.ceil(b.score) - Math.ceil(a.score) || isLeft(a.offer) - isLeft(b.offer) || b.score - a.score,
    )
    .map(({ offer }) => offer)
  return [...commands, ...inCase]
}

const most = 12

/** What in the open case fits, to be gone to, and a way to the rest. */
export function foundInCase(state: CaseState | null, query: string, short: AddressBook['short']): readonly Offer[] {
  if (!state || query.trim() === '') return []
  const { hits, more } = find(query, { limit: most })
  const offers = groupHits(state, hits, short).map(({ key, title, says, group, icon, open }) => ({
    id: `in case ${key}`,
    title: says === '' ? title : `${title} · ${says}`,
    group,
    icon,
    run: open,
  }))
  if (more === 0) return offers
  const rest = {
    id: 'the rest',
    title: `${more.toLocaleString('en')} more in the case fit`,
    group: 'Search everything',
  }
  return [...offers, { ...rest, icon: 'search', run: () => openSearch(true) }]
}

const isLeft = ({ reason }: Offer) => Number(reason !== undefined)
