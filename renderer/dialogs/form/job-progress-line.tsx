import { useWindow } from '../../state/window-store.ts'
import { Progress } from '../../ui/progress.tsx'
import styles from './form.module.css'

/** The progress of a dialog's own job, at its foot. */
export function JobProgressLine({ job }: { readonly job: string }) {
  const running = useWindow(state => state.jobs.find(each => each.job === job))
  return (
    <span className={`${styles['left']} ${styles['progress']}`} role="status">
      {running && (
        <>
          <Progress label={running.title} done={running.done} total={running.total} /> {running.title}
        </>
      )}
    </span>
  )
}
