import type { ImportReport } from '#shared/contract.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import styles from '../form/form.module.css'
import own from './import.module.css'

interface UnreadListProps {
  readonly report: ImportReport
  /** Writes all of it where the user says. */
  readonly onSave: () => void
}

/** What cannot be taken in and why: the first of it here, all of it in a file where the user wants one. */
export function UnreadList({ report, onSave }: UnreadListProps) {
  const { unread, unreadCount, errorsFile } = report
  const number = (count: number) => count.toLocaleString('en')
  const first = unread.length < unreadCount ? `The first ${number(unread.length)} of ${number(unreadCount)}. ` : ''
  return (
    <div className={styles['stack']}>
      <PlaceList places={unread} title="What cannot be taken in" />
      <p className={styles['copied']}>
        {errorsFile ? (
          <>
            <span className={styles['muted']}>
              {first}All are listed in {errorsFile}
            </span>
            <CopyButton text={errorsFile} label="Copy the path of the list" />
          </>
        ) : (
          <>
            {first !== '' && <span className={styles['muted']}>{first}</span>}
            <Button icon="download" onClick={onSave}>
              Save the list …
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

/** What was taken in but needs a look. */
export function NotedList({ report: { noted, notedCount } }: { readonly report: ImportReport }) {
  const number = (count: number) => count.toLocaleString('en')
  return (
    <div className={styles['stack']}>
      <PlaceList places={noted} title="Remarks on what was taken in" />
      {noted.length < notedCount && (
        <p className={styles['muted']}>
          The first {number(noted.length)} of {number(notedCount)}.
        </p>
      )}
    </div>
  )
}

function PlaceList({ places, title }: { readonly places: ImportReport['unread']; readonly title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <ul className={own['places']} aria-label={title} tabIndex={0}>
      {places.map(({ where, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one place can be told of twice for the same reason; the list never changes
        <li key={at}>
          <strong>{where}</strong> <span>{why}</span>
        </li>
      ))}
    </ul>
  )
}
