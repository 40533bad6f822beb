import { useEffect, useRef } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { type Suggestion, SuggestionWords, suggestionRow } from '#renderer/ui/suggestion.tsx'
import styles from './cite-list.module.css'

interface CiteListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Suggestion[]
  readonly at: number
  readonly onPick: (option: Suggestion) => void
}

/** What can be cited, at the caret of a text area, in the browser's top layer so that nothing cuts it off. */
export function CiteList({ id, label, options, at, onPick }: CiteListProps) {
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
          className={cx(suggestionRow, styles['option'], index === at && styles['current'])}
          // The field must keep the focus, or leaving it would close the list before the click.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          <SuggestionWords {...option} />
        </div>
      ))}
    </div>
  )
}
