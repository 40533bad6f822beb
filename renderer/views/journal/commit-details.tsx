import { useCallback } from 'react'
import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { PanelHead, SidePanel } from '#renderer/ui/side-panel.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { changesIn } from './changes.ts'
import { datedBackSays, type Entry } from './entry-columns.tsx'
import styles from './journal.module.css'

/** More records than this are counted, not listed. */
const most = 60

/** One entry field by field: what each held before, and what after. */
export function CommitDetails({ commit, datedBack }: Pick<Entry, 'commit' | 'datedBack'>) {
  const changed = useVersioned(useCallback((state: CaseState) => changesIn(state, commit), [commit]))
  const all = commit.cut?.ops ?? changed.length
  return (
    <SidePanel label={`Entry ${commit.seq}`}>
      <PanelHead title={`Entry ${commit.seq.toLocaleString('en')}`} />
      <Facts>
        <Fact name="By">{commit.by}</Fact>
        <Fact name="When">
          {momentOf(commit.at)}
          {datedBack && <p className={styles['warning']}>{datedBackSays}</p>}
        </Fact>
        <Fact name="Command">
          {commit.command}
          {commit.undoes !== undefined && `, taking back entry ${commit.undoes.seq}`}
        </Fact>
        <Fact name="Copy" mono>
          {commit.copy}
        </Fact>
        <Fact name="Hash" mono>
          {commit.hash} <CopyMark text={commit.hash} label="Copy the hash" />
        </Fact>
        <Fact name="Before it" mono>
          {commit.prev}
        </Fact>
      </Facts>
      {changed.slice(0, most).map(each => (
        <ChangedRecord key={each.id} changed={each} />
      ))}
      {all > most && <p>and {(all - most).toLocaleString('en')} more records</p>}
    </SidePanel>
  )
}

function ChangedRecord({ changed: { title, fields } }: { readonly changed: ReturnType<typeof changesIn>[number] }) {
  return (
    <section className={styles['record']}>
      <h3 className={styles['what']}>{title}</h3>
      <Facts>
        {fields.map(({ name, from, to }) => (
          <Fact key={name} name={name}>
            {from !== null && <del className={styles['from']}>{from}</del>}{' '}
            {to === null ? <em className={styles['quiet']}>taken away</em> : <ins className={styles['to']}>{to}</ins>}
          </Fact>
        ))}
      </Facts>
    </section>
  )
}
