import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './row.module.css'

/** A list in a card whose rows lead somewhere, or say a fact. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <ul className={styles['rows']}>{children}</ul>

interface RowProps {
  /** What kind of row it is, for keys that go from one to the next of them. */
  readonly kind?: string
  readonly icon?: string
  /** A CSS colour for the icon. */
  readonly colour?: string
  readonly amount?: ReactNode
  /** At the right, still part of the press. */
  readonly aside?: ReactNode
  /** A button of its own at the right, in sight while the row is pointed at or has the focus. */
  readonly beside?: ReactNode
  readonly onClick: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly children: ReactNode
}

export function Row({ kind, icon, colour, amount, aside, beside, onClick, onKeyDown, children }: RowProps) {
  return (
    <li className={styles['row']}>
      <button type="button" data-row={kind} className={styles['main']} onClick={onClick} onKeyDown={onKeyDown}>
        {icon && (
          <span className={styles['icon']} style={colour ? { color: colour } : undefined}>
            <Icon name={icon} size={15} />
          </span>
        )}
        <span className={styles['text']}>{children}</span>
        {amount && <span className={styles['amount']}>{amount}</span>}
        {aside}
      </button>
      {beside && <span className={styles['more']}>{beside}</span>}
    </li>
  )
}

interface FactRowProps {
  readonly amount: string
  readonly children: ReactNode
}

/** A row that leads nowhere. */
export const FactRow = ({ amount, children }: FactRowProps) => (
  <li className={styles['fact']}>
    <span className={styles['text']}>{children}</span>
    <span className={styles['amount']}>{amount}</span>
  </li>
)

/** Words of a row that only lead up to what matters in it. */
export const Quiet = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles['quiet']}>{children}</span>
)
