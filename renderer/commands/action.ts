import { isReadOnly } from '../state/read-only.ts'

/** The menus that are made of actions. */
export type MenuName =
  | 'case'
  | 'board'
  | 'node'
  | 'link'
  | 'layout'
  | 'align'
  | 'focus'
  | 'visibility'
  | 'boards'
  | 'subject'
  | 'row'
  | 'claim'
  | 'source'
  | 'dossier'

/** The parts of every menu, in their order; a line stands between two. */
export const sections = ['open', 'edit', 'arrange', 'hand over', 'window', 'leave'] as const

/** What an action and a menu of actions have in common. The target is what it is done to, where that must be said. */
interface Offer<Target> {
  readonly id: string
  readonly title: string
  /** Other words that people look for it by. */
  readonly also?: readonly string[]
  /** The title for what it would do just now, where that can be said more exactly. */
  readonly titleNow?: (target: Target) => string
  readonly icon?: string
  /** The menus it is in, and in which part of each. */
  readonly menus?: Readonly<Partial<Record<MenuName, (typeof sections)[number]>>>
  /** It changes the case, so it is not to be had in one opened read-only. */
  readonly writes?: true
  /** Whether it is offered here and now; always, where absent. */
  readonly when?: (target: Target) => boolean
  /** Why what is offered cannot be done now, in a few small words: "nothing to undo". Undefined: it can. */
  readonly whyNot?: (target: Target) => string | undefined
}

/** Something the user can do. One object feeds palette, menus, keys, buttons and the list of shortcuts. */
export interface Action<Target = void> extends Offer<Target> {
  /** Heading in the list of shortcuts and hint in the palette. */
  readonly group: string
  /** `Mod+Shift+Z`, where Mod is Ctrl, or Command on a Mac; the first is shown, the rest work too. */
  readonly shortcuts?: readonly string[]
  /** Its keys work only where that has the focus, and are read there. */
  readonly inPlace?: true
  /** It takes something away. */
  readonly danger?: true
  /** Present makes it a switch that shows its state. */
  readonly checked?: (target: Target) => boolean
  readonly run: (target: Target) => void
}

/** A menu within a menu. */
export interface Submenu<Target = void> extends Offer<Target> {
  readonly items: (target: Target) => readonly Action[]
}

export type Entry<Target = void> = Action<Target> | Submenu<Target>

export const isAction = <Target>(entry: Entry<Target>): entry is Action<Target> => 'run' in entry

export const isOffered = (entry: Entry): boolean => entry.when?.() ?? true

/** Why it cannot be done now; undefined where it can. That a case can only be read comes before a reason of its own. */
export function whyNot(entry: Entry): string | undefined {
  if (entry.writes && isReadOnly()) return 'the case is read-only'
  return entry.whyNot?.()
}

export const canRun = (action: Action): boolean => isOffered(action) && whyNot(action) === undefined

/** Does it where it can be done; what draws it may be a moment behind the case. */
export function perform(action: Action): void {
  if (canRun(action)) action.run()
}

export const titleOf = (entry: Entry): string => entry.titleNow?.() ?? entry.title

/** What it would do, and where it cannot, why. */
export function wordsOf(entry: Entry): string {
  const reason = whyNot(entry)
  return reason === undefined ? titleOf(entry) : `${titleOf(entry)}: ${reason}`
}

/** The same action with what it is done to settled, to stand beside those that need nothing said. */
export function doneTo<Target>(entry: Entry<Target>, target: Target): Entry {
  const { titleNow, when, whyNot: reason } = entry
  const offer = {
    ...(titleNow && { titleNow: () => titleNow(target) }),
    ...(when && { when: () => when(target) }),
    ...(reason && { whyNot: () => reason(target) }),
  }
  if (!isAction(entry)) {
    const { titleNow: _, when: __, whyNot: ___, ...rest } = entry
    return { ...rest, ...offer, items: () => entry.items(target) }
  }
  const { titleNow: _, when: __, whyNot: ___, checked, ...rest } = entry
  return { ...rest, ...offer, ...(checked && { checked: () => checked(target) }), run: () => entry.run(target) }
}
