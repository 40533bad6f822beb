import { fuzzy } from '../../commands/fuzzy.ts'
import { canRun, type WindowCommand } from '../../commands/window-command.ts'

/** One line of the palette. */
export interface Offer {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly icon?: string
  readonly shortcut?: string
  readonly run: () => void
}

/** What can be done now. */
export function offers(commands: readonly WindowCommand[]): readonly Offer[] {
  return commands.filter(command => command.id !== 'palette' && canRun(command)).map(offerOf)
}

function offerOf({ id, title, group, icon, shortcuts, run }: WindowCommand): Offer {
  const shortcut = shortcuts?.[0]
  return { id, title, group, run, ...(icon ? { icon } : {}), ...(shortcut ? { shortcut } : {}) }
}

/** The offers that fit, best first; all of them, in their own order, where nothing was typed. */
export function ranked(all: readonly Offer[], query: string): readonly Offer[] {
  if (query.trim() === '') return all
  const score = fuzzy(query)
  return all
    .map(offer => ({ offer, score: score(offer.title) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ offer }) => offer)
}
