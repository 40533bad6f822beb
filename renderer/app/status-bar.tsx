import type { CaseState } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
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
  const [entities, links, claims] = useCase(counts)
  return (
    <footer className={styles['bar']}>
      <span>{selected} selected</span>
      <span>
        {plural(entities, 'entity', 'entities')} · {plural(links, 'link')} · {plural(claims, 'claim')}
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

type Counts = readonly [entities: number, links: number, claims: number]

/** What is in the case, without what was removed, and without claims that were corrected or taken back. */
function counts(state: CaseState): Counts {
  return [standing(state, 'entity'), standing(state, 'link'), standing(state, 'claim')]
}

function standing(state: CaseState, name: 'entity' | 'link' | 'claim'): number {
  let count = 0
  for (const id of state.ids.get(name) ?? []) {
    const record = state.records.get(id)
    if (record?.record === 'claim' ? isStanding(record) : record?.record === name && !record.removed) count += 1
  }
  return count
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** `3f9a…` of 64 digits → `3f9a·c2d1`: the first and last four. */
const shortHash = (hash: string) => `${hash.slice(0, 4)}·${hash.slice(-4)}`
