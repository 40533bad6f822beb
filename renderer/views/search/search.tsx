import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { groupHits, type Result } from '#renderer/parts/search-results.ts'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { useCase, useReplica } from '#renderer/state/case-store.ts'
import { find } from '#renderer/state/search-index.ts'
import { openSearch } from '#renderer/state/window-store.ts'
import { useFocusBack } from '#renderer/ui/focus-back.ts'
import { QueryField } from '#renderer/ui/query-field.tsx'
import { ResultList } from './result-list.tsx'
import styles from './search.module.css'
import { useEvidenceSearch } from './use-evidence-search.ts'

const close = () => openSearch(false)

/** Everything in the case, as it is typed: entities, links, sources, exhibits, notes, and the text of the evidence. */
export function Search() {
  const { query, setQuery, setAt, dialog, evidence, results, more, chosen, go, keys } = useSearch()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, by the dialog's own cancel
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-label="Search everything"
      onCancel={close}
      onClick={event => event.target === dialog.current && close()}
    >
      <div className={styles['panel']}>
        <QueryField
          label="Search everything"
          placeholder="Names, addresses, figures, notes, text of the evidence"
          value={query}
          onChange={event => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={keys}
        />
        <ResultList
          query={query}
          results={results}
          more={more}
          at={chosen}
          evidence={evidence}
          onGo={go}
          onHover={setAt}
        />
      </div>
    </dialog>
  )
}

function useSearch() {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const { state } = useReplica()
  const { short } = useCase(addressBookOf)
  const found = useMemo(() => (state ? find(query) : undefined), [state, query])
  const hits = useMemo(() => (state && found ? groupHits(state, found.hits, short) : []), [state, found, short])
  const evidence = useEvidenceSearch(query)
  const results = useMemo(() => [...hits, ...evidence.results], [hits, evidence.results])
  useModal(dialog)
  const chosen = Math.min(at, results.length - 1)
  const go = (result: Result | undefined) => {
    if (!result) return
    close()
    result.open()
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((chosen + step + results.length) % Math.max(1, results.length))
    else if (event.key === 'Enter') results.length > 0 ? go(results[chosen]) : evidence.now()
    else return
    event.preventDefault()
  }
  return { query, setQuery, setAt, dialog, evidence, results, more: found?.more ?? 0, chosen, go, keys }
}

/** Opens the browser's own modal, which keeps the focus inside; afterwards it goes back where it was. */
function useModal(dialog: { readonly current: HTMLDialogElement | null }): void {
  useFocusBack()
  useEffect(() => dialog.current?.showModal(), [dialog])
}
