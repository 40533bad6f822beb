import { type KeyboardEvent, useCallback, useState } from 'react'
import { useFieldCase } from '#renderer/fields/field-case.ts'
import { select } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { GradedChip } from '../sources/graded-chip.tsx'
import { type Linked, linkedOf } from './linked.ts'
import { moveFocus } from './move-focus.ts'
import styles from './rows.module.css'
import { Section } from './section.tsx'
import { useVersioned } from './use-versioned.ts'

/** More than this are shown only when asked for. */
const some = 40

/** Where an entity's links lead. A press selects the other end; the button at the right the link itself. */
export function LinksSection({ id }: { readonly id: string }) {
  const links = useVersioned(useCallback((state: CaseState) => linkedOf(state, id), [id]))
  const [all, setAll] = useState(false)
  if (links.length === 0) return null
  const shown = all ? links : links.slice(0, some)
  return (
    <Section title="Links" count={links.length}>
      <ul className={styles['rows']}>
        {shown.map(each => (
          <LinkRow key={each.link} linked={each} />
        ))}
      </ul>
      {shown.length < links.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          Show all {links.length.toLocaleString('en')}
        </Button>
      )}
    </Section>
  )
}

function LinkRow({ linked }: { readonly linked: Linked }) {
  const { shortAddress } = useFieldCase()
  const { link, other, otherLabel, verb, direction, correlation, icon, colour, amount, grade } = linked
  const keys = (event: KeyboardEvent<HTMLElement>) => moveFocus(event) && event.preventDefault()
  return (
    <li className={styles['row']}>
      <button type="button" data-row="link" className={styles['main']} onClick={() => select([other])} onKeyDown={keys}>
        <span className={styles['icon']} style={{ color: colour }}>
          <Icon name={icon} size={15} />
        </span>
        <span className={styles['text']}>
          {direction === 'in' && <span className={styles['arrow']}>← </span>}
          <span className={styles['verb']}>{verb}</span> <strong>{shortAddress(otherLabel)}</strong>
          {correlation && <em className={styles['quiet']}> correlation</em>}
        </span>
        {amount && <span className={styles['amount']}>{amount}</span>}
        {grade && <GradedChip graded={grade} />}
      </button>
      <IconButton
        icon="spline"
        label={`The link itself: ${verb} ${otherLabel}`}
        size="small"
        className={styles['more']}
        onClick={() => select([link])}
      />
    </li>
  )
}
