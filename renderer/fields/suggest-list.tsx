import { useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './suggest.module.css'

export interface Suggestion {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: string | undefined
  /** A CSS colour for the icon. */
  readonly colour?: string | undefined
}

interface SuggestListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Suggestion[]
  readonly at: number
  readonly onPick: (option: Suggestion) => void
}

/** The suggestions under a field, in the browser's top layer so that nothing cuts them off. */
export function SuggestList({ id, label, options, at, onPick }: SuggestListProps) {
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div id={id} popover="manual" role="listbox" aria-label={label} className={styles['list']}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={option.value}
          id={`${id}-${index}`}
          ref={index === at ? current : undefined}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={cx(styles['option'], index === at && styles['current'])}
          // The field must keep the focus, or leaving it would close the list before the click.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          {option.icon && (
            <span className={styles['icon']} style={{ color: option.colour }}>
              <Icon name={option.icon} />
            </span>
          )}
          <span className={styles['title']}>{option.label}</span>
          {option.hint && <span className={styles['hint']}>{option.hint}</span>}
        </div>
      ))}
    </div>
  )
}
