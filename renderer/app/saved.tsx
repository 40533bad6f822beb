import { useFetched, useStatus } from '../state/case-store.ts'
import { useReadOnly } from '../state/read-only.ts'
import { useWindow } from '../state/window-store.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './saved.module.css'

/** Whether all that was done is on disk. It is as soon as nothing is under way: every change is written at once. */
export function Saved() {
  const saving = useWindow(state => state.saving > 0)
  const status = useStatus()
  const fetched = useFetched()
  const readOnly = useReadOnly()
  if (readOnly) {
    return (
      <Chip tone="warning" title={`Open read-only: ${status?.readOnlyReason}`}>
        <span>
          read-only<span className={styles['reason']}>: {status?.readOnlyReason}</span>
        </span>
      </Chip>
    )
  }
  const isBehind = fetched !== null
  return (
    <span className={styles['saved']} role="status">
      <Icon name={saving || isBehind ? 'loader-circle' : 'check'} size={15} />
      {saving ? 'saving' : isBehind ? 'saved, taking it in' : 'saved'}
    </span>
  )
}
