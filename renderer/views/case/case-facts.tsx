import { useStatus } from '../../state/case-store.ts'
import styles from './case.module.css'

/** Where the case lies and how far its journal goes. */
export function CaseFacts() {
  const status = useStatus()
  if (!status) return null
  return (
    <dl className={styles['facts']}>
      <dt>Folder</dt>
      <dd>{status.path}</dd>
      <dt>Case id</dt>
      <dd className={styles['mono']}>{status.caseId}</dd>
      <dt>Journal</dt>
      <dd>{status.seq.toLocaleString('en')} entries</dd>
      <dt>Journal head</dt>
      <dd className={styles['mono']}>{status.head}</dd>
    </dl>
  )
}
