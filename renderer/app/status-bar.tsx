import { caseCounts } from '../state/case-counts.ts'
import { useCase, useStatus } from '../state/case-store.ts'
import { useWindow } from '../state/window-store.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { JobLine } from './job-line.tsx'
import styles from './status-bar.module.css'

export function StatusBar() {
  const selected = useWindow(state => state.selection.length)
  const zoom = useWindow(state => (state.view === 'board' ? state.zoom : null))
  const jobs = useWindow(state => state.jobs)
  const head = useStatus()?.head
  const { entity = 0, link = 0, claim = 0 } = useCase(caseCounts).records
  return (
    <footer className={styles['bar']}>
      <span>{selected.toLocaleString('en')} selected</span>
      <span>
        {plural(entity, 'entity', 'entities')} · {plural(link, 'link')} · {plural(claim, 'claim')}
      </span>
      {jobs.map(job => (
        <JobLine key={job.job} job={job} />
      ))}
      <span className={styles['right']}>
        {zoom !== null && <span>{Math.round(zoom * 100)} %</span>}
        {head && (
          <Tooltip says={`Journal head ${head}`} side="top">
            <code className={styles['head']}>head {shortHash(head)}</code>
          </Tooltip>
        )}
      </span>
    </footer>
  )
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** `3f9a…` of 64 digits → `3f9a·c2d1`: the first and last four. */
const shortHash = (hash: string) => `${hash.slice(0, 4)}·${hash.slice(-4)}`
