import type { Action } from '#renderer/commands/action.ts'
import { redactIn } from '#renderer/parts/redact-in.ts'
import { run } from '#renderer/state/act.ts'
import { beginDraft } from '#renderer/state/drafts.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'

/** What asks for more before it is done, in the row itself. */
export type ClaimForm = 'prefer' | 'dispute' | 'retract' | 'grade' | 'handling' | 'correct'

/** The key of the form that is open under a claim. */
export const claimDraft = (claim: Claim) => `claim:${claim.id}`

/** Opens a form under a claim, wherever that is shown. */
const openClaimForm = (claim: Claim, form: ClaimForm) => beginDraft(claimDraft(claim), { form })

const isPreferred = (claim: Claim) => claim.preferred === true
const status = (claim: Claim, to: 'asserted' | 'illustrative') =>
  void run('claim.status', { ids: [claim.id], status: to })

/** Opens the exhibit a claim was read from, at its passage. */
export function openPassage({ exhibit, locator, passage }: Claim): void {
  if (exhibit) goTo('evidence', { id: exhibit, locator, passage })
}

type Draft = Pick<Action<Claim>, 'id' | 'title' | 'icon' | 'when' | 'run'> & { readonly key?: string }

/** One that changes the claim. */
const edit = ({ key, ...action }: Draft): Action<Claim> => ({
  ...look({ ...action, ...(key && { key }) }),
  writes: true,
})

/** One that reads it. */
const look = ({ key, ...action }: Draft): Action<Claim> => ({
  ...action,
  group: 'On a claim in the inspector',
  inPlace: true,
  menus: { claim: 'edit' },
  ...(key && { shortcuts: [key] }),
})

/** Everything that can be done with a claim. */
export const claimActions: readonly Action<Claim>[] = [
  edit({
    id: 'claim.prefer',
    title: 'Prefer',
    icon: 'star',
    key: 'P',
    when: claim => !isPreferred(claim),
    run: claim => openClaimForm(claim, 'prefer'),
  }),
  edit({
    id: 'claim.prefer-no-more',
    title: 'Take the preference back',
    icon: 'star',
    key: 'P',
    when: isPreferred,
    run: claim => void run('claim.prefer', { id: claim.id, because: null }),
  }),
  edit({ id: 'claim.grade', title: 'Grade', icon: 'scale', key: 'G', run: claim => openClaimForm(claim, 'grade') }),
  edit({
    id: 'claim.handling',
    title: 'Handling code',
    icon: 'shield',
    key: 'H',
    run: claim => openClaimForm(claim, 'handling'),
  }),
  edit({
    id: 'claim.correct',
    title: 'Correct',
    icon: 'pencil',
    key: 'E',
    run: claim => openClaimForm(claim, 'correct'),
  }),
  edit({
    id: 'claim.dispute',
    title: 'Dispute',
    icon: 'badge-question-mark',
    key: 'D',
    when: claim => claim.status !== 'disputed',
    run: claim => openClaimForm(claim, 'dispute'),
  }),
  edit({
    id: 'claim.assert',
    title: 'Assert again',
    icon: 'check',
    when: claim => claim.status !== 'asserted',
    run: claim => status(claim, 'asserted'),
  }),
  edit({
    id: 'claim.illustrative',
    title: 'Mark as illustrative',
    icon: 'info',
    when: claim => claim.status === 'asserted',
    run: claim => status(claim, 'illustrative'),
  }),
  look({
    id: 'claim.passage',
    title: 'Open the passage',
    icon: 'quote',
    key: 'O',
    when: claim => claim.exhibit !== undefined,
    run: openPassage,
  }),
  edit({
    id: 'claim.redact',
    title: 'Redact in editions …',
    icon: 'eye-off',
    run: claim => redactIn([claim.id]),
  }),
  look({
    id: 'claim.copy',
    title: 'Copy the value',
    icon: 'copy',
    key: 'C',
    run: claim => void navigator.clipboard.writeText(formatValue(claim.value)),
  }),
  {
    ...edit({
      id: 'claim.retract',
      title: 'Retract',
      icon: 'undo-2',
      key: 'R',
      run: claim => openClaimForm(claim, 'retract'),
    }),
    menus: { claim: 'leave' },
    danger: true,
  },
]
