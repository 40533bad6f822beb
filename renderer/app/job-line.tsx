import { ask } from '../bridge.ts'
import { attempt } from '../state/act.ts'
import { dropJob, type Job } from '../state/window-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Progress } from '../ui/progress.tsx'
import styles from './job-line.module.css'
import { progressWords } from './job-words.ts'

export function JobLine({ job }: { readonly job: Job }) {
  return (
    <span className={styles['job']} role="status">
      {job.title}
      <Progress label={job.title} done={job.done} total={job.total} />
      <span>{progressWords(job, Date.now())}</span>
      <IconButton
        icon="x"
        size="small"
        side="top"
        label={`Cancel: ${job.title}`}
        onClick={() => {
          dropJob(job.job)
          void attempt(() => ask('job.cancel', { job: job.job }))
        }}
      />
    </span>
  )
}
