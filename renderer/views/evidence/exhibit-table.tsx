import { useMemo } from 'react'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Table } from '#renderer/ui/table.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { type CaseState, custodyOf } from '#shared/ops/state.ts'
import { finder } from '#shared/queries/search-terms.ts'
import { briefColumns, columns } from './exhibit-columns.tsx'

interface ExhibitTableProps {
  readonly exhibits: readonly Exhibit[]
  /** Beside an open exhibit: only number and title. */
  readonly brief: boolean
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
}

const custodyCounts = (state: CaseState) => (id: string) => custodyOf(state, id).length

/** The list of exhibits, narrowed by the filter of the view. */
export function ExhibitTable({ exhibits, brief, selected, onSelect, onOpen }: ExhibitTableProps) {
  const filter = useWindow(state => state.filter) ?? ''
  const custody = useVersioned(custodyCounts)
  const shown = useMemo(() => {
    const fits = finder(filter)
    return exhibits.filter(({ number, title, name, sha256 }) => fits(`${number} ${title} ${name} ${sha256}`))
  }, [exhibits, filter])
  const all = useMemo(() => columns(custody), [custody])
  return (
    <Table
      label="Exhibits"
      rows={shown}
      columns={brief ? briefColumns : all}
      keyOf={exhibit => exhibit.id}
      selected={selected ? [selected] : []}
      onSelect={exhibit => onSelect(exhibit.id)}
      onOpen={exhibit => onOpen(exhibit.id)}
    />
  )
}
