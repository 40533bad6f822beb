import { redactIn } from '#renderer/parts/redact-in.ts'
import { run } from '#renderer/state/act.ts'
import { goTo } from '#renderer/state/window-store.ts'
import type { MenuEntry } from '#renderer/ui/menu-items.tsx'
import { formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'

/** What asks for more before it is done, in the row itself. */
export type ClaimForm = 'prefer' | 'dispute' | 'retract' | 'grade' | 'handling' | 'correct'

interface ClaimAction {
  readonly title: string
  readonly icon: string
  /** The key that does it while the claim has the focus. */
  readonly key?: string
  readonly danger?: true
  /** It changes the case, so not in one opened read-only. */
  readonly edits?: true
  readonly when?: (claim: Claim) => boolean
  readonly act: (claim: Claim, onForm: (form: ClaimForm) => void) => void
}

const isPreferred = (claim: Claim) => claim.preferred === true
const status = (claim: Claim, to: 'asserted' | 'illustrative') =>
  void run('claim.status', { ids: [claim.id], status: to })

/** Opens the exhibit a claim was read from, at its passage. */
export function openPassage({ exhibit, locator, passage }: Claim): void {
  if (exhibit) goTo('evidence', { id: exhibit, locator, passage })
}

/** Everything that can be done with a claim. One list feeds menu and keys. */
const actions: readonly ClaimAction[] = [
  {
    title: 'Prefer',
    icon: 'star',
    key: 'p',
    edits: true,
    when: claim => !isPreferred(claim),
    act: (_, form) => form('prefer'),
  },
  {
    title: 'Take the preference back',
    icon: 'star',
    key: 'p',
    edits: true,
    when: isPreferred,
    act: claim => void run('claim.prefer', { id: claim.id, because: null }),
  },
  { title: 'Grade', icon: 'scale', key: 'g', edits: true, act: (_, form) => form('grade') },
  { title: 'Handling code', icon: 'shield', key: 'h', edits: true, act: (_, form) => form('handling') },
  { title: 'Correct', icon: 'pencil', key: 'e', edits: true, act: (_, form) => form('correct') },
  {
    title: 'Dispute',
    icon: 'badge-question-mark',
    key: 'd',
    edits: true,
    when: claim => claim.status !== 'disputed',
    act: (_, form) => form('dispute'),
  },
  {
    title: 'Assert again',
    icon: 'check',
    edits: true,
    when: claim => claim.status !== 'asserted',
    act: claim => status(claim, 'asserted'),
  },
  {
    title: 'Mark as illustrative',
    icon: 'info',
    edits: true,
    when: claim => claim.status === 'asserted',
    act: claim => status(claim, 'illustrative'),
  },
  {
    title: 'Open the passage',
    icon: 'quote',
    key: 'o',
    when: claim => claim.exhibit !== undefined,
    act: openPassage,
  },
  { title: 'Redact in editions …', icon: 'eye-off', edits: true, act: claim => redactIn([claim.id]) },
  {
    title: 'Copy the value',
    icon: 'copy',
    key: 'c',
    act: claim => void navigator.clipboard.writeText(formatValue(claim.value)),
  },
  { title: 'Retract', icon: 'undo-2', key: 'r', danger: true, edits: true, act: (_, form) => form('retract') },
]

function actionsFor(claim: Claim, readOnly: boolean): readonly ClaimAction[] {
  return actions.filter(({ when, edits }) => (when?.(claim) ?? true) && !(edits && readOnly))
}

export function claimMenu(claim: Claim, readOnly: boolean, onForm: (form: ClaimForm) => void): MenuEntry[] {
  return actionsFor(claim, readOnly).map(({ title, icon, key, danger, act }) => ({
    title,
    icon,
    ...(key ? { shortcut: key.toUpperCase() } : {}),
    ...(danger ? { danger } : {}),
    run: () => act(claim, onForm),
  }))
}

/** Does what a letter means for the claim that has the focus; false where it means nothing. */
export function pressOnClaim(
  letter: string | undefined,
  claim: Claim,
  readOnly: boolean,
  onForm: (form: ClaimForm) => void,
): boolean {
  const action = letter && actionsFor(claim, readOnly).find(({ key }) => key === letter)
  if (!action) return false
  action.act(claim, onForm)
  return true
}
