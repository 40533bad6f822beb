import { useCase, useStatus } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { goTo, useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { get } from '#shared/ops/state.ts'
import details from '../evidence/details.module.css'
import { FieldCaseProvider } from '../inspector/field-case-provider.tsx'
import panes from '../search/panes.module.css'
import { ViewBar } from '../search/view-bar.tsx'
import { SourceDetails } from './source-details.tsx'
import { SourceForm } from './source-form.tsx'
import { SourceTable } from './source-table.tsx'
import { sourcesHere } from './source-words.ts'
import styles from './sources-view.module.css'

const newSource = 'source:new'

/** Every source, how far it is trusted, and what it says. */
export function Sources() {
  const sources = useCase(sourcesHere)
  const place = useWindow(state => state.places['sources'])
  const adding = useIsDrafted(newSource)
  const chosen = useCase(state => (place ? get(state, 'source', place.id) : undefined))
  const readOnly = useStatus()?.readOnly === true
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
      <div className={panes['panes']}>
        {sources.length === 0 ? (
          <EmptyState icon="newspaper" title="No sources yet">
            The one you describe beside will be the first.
          </EmptyState>
        ) : (
          <SourceTable sources={sources} selected={chosen && !adding ? chosen.id : null} onSelect={show} />
        )}
        {adding ? (
          <aside className={styles['side']} aria-label="New source">
            <h2 className={details['title']}>New source</h2>
            <SourceForm draft={newSource} onKept={show} />
          </aside>
        ) : (
          chosen && !chosen.removed && <SourceDetails key={chosen.id} source={chosen} readOnly={readOnly} />
        )}
      </div>
    </FieldCaseProvider>
  )
}
