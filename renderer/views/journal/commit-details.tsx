import { useCallback } from 'react'
import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import type { CaseState } from '#shared/ops/state.ts'
import details from '../evidence/details.module.css'
import { useVersioned } from '../inspector/use-versioned.ts'
import { changesIn } from './changes.ts'
import { datedBackSays, type Entry } from './entry-columns.tsx'
import styles from './journal.module.css'

/** More records than this are counted, not listed. */
const most = 60

/** One entry field by field: what each held before, and what after. */
export function CommitDetails({ commit, datedBack }: Pick<Entry, 'commit' | 'datedBack'>) {
  const changed = useVersioned(useCallback((state: CaseState) => changesIn(state, commit), [commit]))
  return (
    <aside className={details['details']} aria-label={`Entry ${commit.seq}`}>
      <h2 className={details['title']}>Entry {commit.seq.toLocaleString('en')}</h2>
      <dl className={details['facts']}>
        <dt>By</dt>
        <dd>{commit.by}</dd>
        <dt>When</dt>
        <dd>
          {momentOf(commit.at)}
          {datedBack && <p className={styles['warning']}>{datedBackSays}</p>}
        </dd>
        <dt>Command</dt>
        <dd>
          {commit.command}
          {commit.undoes !== undefined && `, taking back entry ${commit.undoes.seq}`}
        </dd>
        <dt>Copy</dt>
        <dd className={details['hash']}>{commit.copy}</dd>
        <dt>Hash</dt>
        <dd className={details['hash']}>
          {commit.hash} <CopyMark text={commit.hash} label="Copy the hash" />
        </dd>
        <dt>Before it</dt>
        <dd className={details['hash']}>{commit.prev}</dd>
      </dl>
      {changed.slice(0, most).map(({ id, title, fields }) => (
        <section key={id} className={styles['record']}>
          <h3 className={styles['what']}>{title}</h3>
          <dl className={details['facts']}>
            {fields.map(({ name, from, to }) => (
              <div key={name} className={styles['change']}>
                <dt>{name}</dt>
                <dd>
                  {from !== null && <del className={styles['from']}>{from}</del>}{' '}
                  {to === null ? (
                    <em className={styles['quiet']}>taken away</em>
                  ) : (
                    <ins className={styles['to']}>{to}</ins>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {changed.length > most && <p>and {(changed.length - most).toLocaleString('en')} more records</p>}
    </aside>
  )
}
