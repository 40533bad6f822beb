import { Icon } from './icon.tsx'
import styles from './suggestion.module.css'

/** What a field that suggests offers. */
export interface Suggestion {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: string | undefined
  /** A CSS colour for the icon. */
  readonly colour?: string | undefined
}

/** The class of its row. */
export const suggestionRow = styles['row']

/** What its row shows. */
export const SuggestionWords = ({ icon, colour, label, hint }: Suggestion) => (
  <>
    {icon && (
      <span className={styles['icon']} style={{ color: colour }}>
        <Icon name={icon} />
      </span>
    )}
    <span className={styles['title']}>{label}</span>
    {hint && <span className={styles['hint']}>{hint}</span>}
  </>
)
