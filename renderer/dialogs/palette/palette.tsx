import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '../../commands/actions-context.ts'
import { addressBookOf } from '../../state/address-book.ts'
import { useCase, useReplica } from '../../state/case-store.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { QueryField } from '../../ui/query-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { DialogProps } from '../dialog-props.ts'
import styles from './palette.module.css'
import { foundInCase, type Offer, offers, ranked } from './palette-offers.ts'

/** Everything the window can do, by title, and what is in the case. Arrow keys choose, Enter runs. */
export function Palette({ onClose }: DialogProps<'palette'>) {
  const field = useRef<HTMLInputElement>(null)
  const { query, type, shown, chosen, mark, runOne, press } = useOffers(onClose)
  return (
    <Sheet label="Search or run a command" onClose={onClose} focus={field}>
      <QueryField
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-offers"
        aria-activedescendant={`offer-${chosen}`}
        label="Search or run a command"
        placeholder="Search or run a command"
        value={query}
        onChange={event => type(event.target.value)}
        onKeyDown={press}
      />
      <Offers offers={shown} at={chosen} onRun={runOne} onHover={mark} />
    </Sheet>
  )
}

/** What is typed, what fits it, which of that is marked, and what the keys do with it. */
function useOffers(onClose: () => void) {
  const { all: entries } = useActions()
  const [query, setQuery] = useState('')
  const [at, mark] = useState(0)
  const all = useMemo(() => offers(entries), [entries])
  const { state } = useReplica()
  const { short } = useCase(addressBookOf)
  const found = useMemo(() => foundInCase(state, query, short), [state, query, short])
  const shown = useMemo(() => ranked(all, query, found), [all, query, found])
  const chosen = Math.min(at, shown.length - 1)
  const type = (text: string) => {
    setQuery(text)
    mark(0)
  }
  const runOne = (offer: Offer | undefined) => {
    if (!offer || offer.reason !== undefined) return
    onClose()
    offer.run()
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) mark((chosen + step + shown.length) % Math.max(1, shown.length))
    else if (event.key === 'Enter') runOne(shown[chosen])
    else return
    event.preventDefault()
  }
  return { query, type, shown, chosen, mark, runOne, press }
}

interface OffersProps {
  readonly offers: readonly Offer[]
  readonly at: number
  readonly onRun: (offer: Offer) => void
  readonly onHover: (at: number) => void
}

function Offers({ offers, at, onRun, onHover }: OffersProps) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (offers.length === 0)
    return <p className={styles['nothing']}>No command has this name, and nothing in the case fits.</p>
  return (
    <div id="palette-offers" role="listbox" aria-label="Commands, and what is in the case" className={styles['offers']}>
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
        <div
          key={offer.id}
          id={`offer-${index}`}
          ref={index === at ? current : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          aria-disabled={offer.reason !== undefined}
          className={cx(styles['offer'], index === at && styles['current'])}
          onPointerMove={() => onHover(index)}
          onClick={() => onRun(offer)}
        >
          <span className={styles['icon']}>{offer.icon && <Icon name={offer.icon} />}</span>
          <span className={styles['title']}>{offer.title}</span>
          <span className={styles['group']}>{offer.reason ?? offer.group}</span>
          {offer.shortcut && <Kbd keys={offer.shortcut} />}
        </div>
      ))}
    </div>
  )
}
