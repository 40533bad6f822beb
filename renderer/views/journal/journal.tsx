import { useMemo, useState } from 'react'
import { ViewBar } from '#renderer/parts/view-bar.tsx'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { caseStore, useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Panes } from '#renderer/ui/panes.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { describe } from '#shared/commands/describe.ts'
import type { ListedCommit } from '#shared/ops/commit.ts'
import type { AddressBook } from '#shared/queries/addresses.ts'
import { isDatedBack } from '#shared/queries/clock.ts'
import { formFinder, searchedForm } from '#shared/queries/search-terms.ts'
import { CommitDetails } from './commit-details.tsx'
import { type Entry, entryColumns } from './entry-columns.tsx'
import styles from './journal.module.css'
import { useJournal } from './use-journal.ts'
import { useVerify } from './use-verify.ts'
import { VerifyCard } from './verify-card.tsx'

/** Everything that was ever done in the case, the latest first, and the proof that nothing was altered. */
export function Journal() {
  const { commits, ended, more } = useJournal()
  const [chosen, setChosen] = useState<number | null>(null)
  const verify = useVerify()
  const { entries, shown } = useEntries(commits)
  const at = entries.find(({ commit }) => commit.seq === chosen)
  return (
    <>
      <ViewBar
        filters="entries"
        says={`${commits.length === 1 ? '1 entry' : `${commits.length.toLocaleString('en')} entries`}${ended ? '' : ' read so far'}`}
      >
        <Button icon="shield-check" disabled={verify.running} onClick={() => void verify.start()}>
          Verify
        </Button>
      </ViewBar>
      <VerifyCard verify={verify} />
      <Panes>
        <div className={styles['list']}>
          <Table
            label="Journal"
            rows={shown}
            columns={entryColumns}
            keyOf={entry => String(entry.commit.seq)}
            selected={chosen === null ? [] : [String(chosen)]}
            onSelect={entry => setChosen(entry.commit.seq)}
          />
          {!ended && (
            <Button variant="quiet" wide icon="history" onClick={more}>
              Read older entries
            </Button>
          )}
        </div>
        {at && <CommitDetails key={at.commit.seq} {...at} />}
      </Panes>
    </>
  )
}

/** The entries as sentences, and those that the filter lets through. */
function useEntries(commits: readonly ListedCommit[]) {
  const filter = useWindow(state => state.filter) ?? ''
  const { short } = useCase(addressBookOf)
  const entries = useMemo(() => commits.map((commit, i) => entryOf(commit, commits[i + 1], short)), [commits, short])
  const shown = useMemo(() => {
    const fits = formFinder(filter)
    return entries.filter(entry => fits(entry.form))
  }, [entries, filter])
  return { entries, shown }
}

/** Told once an entry is read: names are those of that moment, which is what the filter looks in. */
function entryOf(commit: ListedCommit, before: ListedCommit | undefined, short: AddressBook['short']): Entry {
  const { state } = caseStore.getState()
  const says = commit.cut?.says ?? (state ? describe(state, commit) : commit.command)
  const brief = says.replace(/\w{20,}/g, word => short.get(word) ?? word)
  const datedBack = before !== undefined && isDatedBack(before.at, commit.at)
  return {
    commit,
    says,
    brief,
    datedBack,
    form: searchedForm(`${says} ${commit.by} ${commit.command} ${commit.hash.slice(0, 12)}`),
  }
}
