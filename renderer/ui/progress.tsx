import { Progress as Base } from '@base-ui/react/progress'
import styles from './progress.module.css'

interface ProgressProps {
  readonly label: string
  readonly done: number
  /** Absent where the end is not known. */
  readonly total?: number | undefined
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <Base.Root value={total ? done : null} max={total ?? 100} aria-label={label} className={styles['root']}>
      <Base.Track className={styles['track']}>
        <Base.Indicator className={styles['indicator']} />
      </Base.Track>
    </Base.Root>
  )
}
