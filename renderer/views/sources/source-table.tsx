import { useMemo } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { citationsOf } from '#renderer/state/citations.ts'
import { setFilter, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Table } from '#renderer/ui/table.tsx'
import type { Source } from '#shared/model/records/source.ts'
import { finder } from '#shared/queries/search-terms.ts'
import { sourceColumns } from './source-columns.tsx'

interface SourceTableProps {
  readonly sources: readonly Source[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

export function SourceTable({ sources, selected, onSelect }: SourceTableProps) {
  const filter = useWindow(state => state.filter) ?? ''
  const { bySource } = useCase(citationsOf)
  const shown = useMemo(() => {
    const fits = finder(filter)
    return sources.filter(({ code, title, publisher = '', kind }) => fits(`${code} ${title} ${publisher} ${kind}`))
  }, [sources, filter])
  const columns = useMemo(
    () =>
      sourceColumns(
        id => bySource.get(id)?.length ?? 0,
        id => sources.find(source => source.id === id)?.code ?? '',
      ),
    [bySource, sources],
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
