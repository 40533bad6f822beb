import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react'
import { doneTo, isAction } from '#renderer/commands/action.ts'
import { menuRows } from '#renderer/commands/menu-rows.ts'
import { actionFor } from '#renderer/commands/use-shortcuts.ts'
import { ValueShown } from '#renderer/fields/value-shown.tsx'
import { GradedChip } from '#renderer/parts/graded-chip.tsx'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import { SourceChip } from '#renderer/parts/source/source-chip.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { ContextMenu } from '#renderer/ui/context-menu.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { readHandling } from '#shared/model/handling.ts'
import { formatValue, kindOf } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { dateOfClaim } from '#shared/queries/claim-date.ts'
import { claimActions, openPassage } from './claim-actions.ts'
import { ClaimDetails } from './claim-details.tsx'
import styles from './claims.module.css'
import { moveFocus } from './move-focus.ts'

interface ClaimRowProps {
  readonly claim: Claim
  /** The property, where the row stands for all of it. */
  readonly title?: string
  readonly marked: boolean
  /** The form open under the row. */
  readonly children?: ReactNode
}

/** Wider values have a line to themselves. */
const roomy = { alone: 22, titled: 26 }

const isWide = ({ value }: Claim, roomFor: number) => kindOf(value.kind).isCode || formatValue(value).length > roomFor

/** One claim: value, source, grade, date and author. Arrow keys move, Enter tells all, letters act. */
export function ClaimRow({ claim, title, marked, children }: ClaimRowProps) {
  const { expanded, setExpanded, differs, rows, wide, keys } = useClaimRow({ claim, title })
  return (
    <>
      <ContextMenu items={rows}>
        <li
          // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are the actions of the menu in it
          tabIndex={0}
          data-claim={claim.id}
          className={cx(styles['row'], wide && styles['wide'], marked && styles['marked'])}
          onKeyDown={keys}
        >
          {title && <span className={styles['property']}>{title}</span>}
          <ClaimCells
            claim={claim}
            differs={differs}
            brief={title !== undefined}
            expanded={expanded}
            onExpand={() => setExpanded(!expanded)}
          />
          <Menu items={rows} align="end">
            <IconButton icon="ellipsis" label="What to do with this claim" size="small" className={styles['more']} />
          </Menu>
        </li>
      </ContextMenu>
      {expanded && <ClaimDetails claim={claim} />}
      {children}
    </>
  )
}

function useClaimRow({ claim, title }: { readonly claim: Claim; readonly title: string | undefined }) {
  const [expanded, setExpanded] = useState(false)
  const differs = useCase(state => differsFromCase(state, claim))
  const actions = claimActions.map(action => doneTo(action, claim))
  const rows = () => menuRows(actions, 'claim')
  const wide = differs || isWide(claim, title ? roomy.titled : roomy.alone)
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const action = actionFor(actions.filter(isAction), event)
    if (event.key === 'Enter' || event.key === ' ') setExpanded(!expanded)
    else if (action) action.run()
    else if (!moveFocus(event)) return
    event.preventDefault()
  }
  return { expanded, setExpanded, differs, rows, wide, keys }
}

interface ClaimCellsProps extends ClaimValueProps {
  /** The source by its code alone. */
  readonly brief: boolean
  /** Whether its details are open under it. */
  readonly expanded: boolean
  readonly onExpand: () => void
}

/** Value, source, grade and date; the date opens the details. */
function ClaimCells({ claim, differs, brief, expanded, onExpand }: ClaimCellsProps) {
  const date = useCase(useCallback((state: CaseState) => dateOfClaim(state, claim), [claim]))
  return (
    <>
      <ClaimValue claim={claim} differs={differs} />
      <span className={styles['source']}>
        <SourceChip
          id={claim.source ?? ''}
          brief={brief}
          onOpen={claim.exhibit ? () => openPassage(claim) : undefined}
        />
      </span>
      <GradedChip graded={claim} />
      <button
        type="button"
        className={styles['date']}
        aria-expanded={expanded}
        onClick={onExpand}
        aria-label={`Details: ${date === '' ? 'no date' : date}, by ${claim.author}`}
        title={claim.author}
      >
        {date || initials(claim.author)}
      </button>
    </>
  )
}

interface ClaimValueProps {
  readonly claim: Claim
  /** Whether it may go to others than the case may. */
  readonly differs: boolean
}

const ClaimValue = ({ claim: { value, status, handling = '' }, differs }: ClaimValueProps) => (
  <span className={cx(styles['value'], status === 'disputed' && styles['disputed'])}>
    <ValueShown value={value} />
    {differs && (
      <>
        {' '}
        <HandlingMark code={handling} />
      </>
    )}
    {status !== 'asserted' && <em className={styles['status']}>{status}</em>}
  </span>
)

const differsFromCase = (state: CaseState, { handling }: Claim) =>
  handling !== undefined && readHandling(handling) !== get(state, 'case', 'case')?.handling

/** `A. Keller` → `AK`. */
const initials = (name: string) =>
  name
    .split(/[\s.]+/)
    .map(word => word.charAt(0))
    .join('')
    .slice(0, 3)
