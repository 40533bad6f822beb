import { shortHash } from '#renderer/fields/short-hash.ts'
import type { Column } from '#renderer/ui/column.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import type { ListedCommit } from '#shared/ops/commit.ts'
import styles from './journal.module.css'

/** A commit with its sentence, and both in search form for the filter. */
export interface Entry {
  readonly commit: ListedCommit
  /** With every address in full. */
  readonly says: string
  /** With addresses as short as they can be distinguished. */
  readonly brief: string
  readonly form: string
  /** It is dated before the entry it follows. */
  readonly datedBack: boolean
}

/** What an entry that is dated back says of itself. */
export const datedBackSays = 'Dated before the entry it follows: a clock was set back.'

function Moment({ at, datedBack }: { readonly at: string; readonly datedBack: boolean }) {
  if (!datedBack) return momentOf(at)
  return (
    <span className={styles['warning']} title={datedBackSays}>
      <Icon name="triangle-alert" size={13} label={datedBackSays} /> {momentOf(at)}
    </span>
  )
}

export const entryColumns: readonly Column<Entry>[] = [
  {
    id: 'seq',
    title: 'No.',
    width: '72px',
    align: 'end',
    cell: ({ commit }) => <span className={styles['quiet']}>{commit.seq.toLocaleString('en')}</span>,
  },
  {
    id: 'says',
    title: 'What was done',
    width: 'minmax(240px, 1fr)',
    cell: ({ says, brief }) => (
      <span className={styles['cut']} title={says}>
        {brief}
      </span>
    ),
  },
  {
    id: 'by',
    title: 'By',
    width: '140px',
    cell: ({ commit }) => (
      <span className={styles['cut']} title={commit.by}>
        {commit.by}
      </span>
    ),
  },
  {
    id: 'at',
    title: 'When',
    width: '172px',
    cell: ({ commit, datedBack }) => <Moment at={commit.at} datedBack={datedBack} />,
  },
  {
    id: 'hash',
    title: 'Hash',
    width: '104px',
    cell: ({ commit }) => (
      <code className={styles['mono']} title={commit.hash}>
        {shortHash(commit.hash)}
      </code>
    ),
  },
]
