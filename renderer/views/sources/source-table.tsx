import { useMemo } from 'react'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { setFilter, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import { finder } from '#shared/queries/sought.ts'
import { sourceColumns } from './source-columns.tsx'

interface SourceTableProps {
  readonly sources: readonly Source[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** How many standing claims each source makes. */
function claimCounts(state: CaseState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const claim of all(state, 'claim')) {
    if (claim.source && isStanding(claim)) counts.set(claim.source, (counts.get(claim.source) ?? 0) + 1)
  }
  return counts
}

export function SourceTable({ sources, selected, onSelect }: SourceTableProps) {
  const filter = useWindow(state => state.filter) ?? ''
  const counts = useVersioned(claimCounts)
  const shown = useMemo(() => {
    const fits = finder(filter)
    return sources.filter(({ code, title, publisher = '', kind }) => fits(`${code} ${title} ${publisher} ${kind}`))
  }, [sources, filter])
  const columns = useMemo(
    () =>
      sourceColumns(
        id => counts.get(id) ?? 0,
        id => sources.find(source => source.id === id)?.code ?? '',
      ),
    [counts, sources],
  )
  if (shown.length === 0 && sources.length > 0) {
    return (
      <EmptyState
        icon="list-filter"
        title="No source fits the filter"
        actions={<Button onClick={() => setFilter(null)}>Show all</Button>}
      >
        It looks in code, title, publisher and kind.
      </EmptyState>
    )
  }
  return (
    <Table
      label="Sources"
      rows={shown}
      columns={columns}
      keyOf={source => source.id}
      selected={selected ? [selected] : []}
      onSelect={source => onSelect(source.id)}
    />
  )
}
