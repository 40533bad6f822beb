import { FieldCaseProvider } from '#renderer/parts/field-case-provider.tsx'
import { sourcesHere } from '#renderer/parts/source/source-words.ts'
import { ViewBar } from '#renderer/parts/view-bar.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { goTo, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Panes } from '#renderer/ui/panes.tsx'
import { PanelHead, SidePanel } from '#renderer/ui/side-panel.tsx'
import type { Source } from '#shared/model/records/source.ts'
import { get } from '#shared/ops/state.ts'
import { SourceDetails } from './source-details.tsx'
import { SourceForm } from './source-form.tsx'
import { SourceTable } from './source-table.tsx'

const newSource = 'source:new'

/** Every source, how far it is trusted, and what it says. */
export function Sources() {
  const sources = useCase(sourcesHere)
  const place = useWindow(state => state.places['sources'])
  const adding = useIsDrafted(newSource)
  const chosen = useCase(state => (place ? get(state, 'source', place.id) : undefined))
  const readOnly = useReadOnly()
  const add = readOnly ? undefined : (
    <Button variant={sources.length === 0 ? 'primary' : 'plain'} icon="plus" onClick={() => beginDraft(newSource)}>
      Add a source
    </Button>
  )
  const show = (id: string) => goTo('sources', { id })
  if (sources.length === 0 && !adding) {
    return (
      <EmptyState icon="newspaper" title="No sources yet" actions={add}>
        Add where your first facts come from: each value will name its source and carry its grade.
      </EmptyState>
    )
  }
  return (
    <FieldCaseProvider>
      <ViewBar filters="sources" says={sources.length === 1 ? '1 source' : `${sources.length} sources`}>
        {add}
      </ViewBar>
      <Panes>
        <SourceList sources={sources} selected={chosen && !adding ? chosen.id : null} onSelect={show} />
        {adding ? (
          <SidePanel label="New source">
            <PanelHead title="New source" />
            <SourceForm draft={newSource} onKept={show} />
          </SidePanel>
        ) : (
          chosen && !chosen.removed && <SourceDetails key={chosen.id} source={chosen} />
        )}
      </Panes>
    </FieldCaseProvider>
  )
}

interface SourceListProps {
  readonly sources: readonly Source[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

function SourceList({ sources, selected, onSelect }: SourceListProps) {
  if (sources.length > 0) return <SourceTable sources={sources} selected={selected} onSelect={onSelect} />
  return (
    <EmptyState icon="newspaper" title="No sources yet">
      The one you describe beside will be the first.
    </EmptyState>
  )
}
