import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { DossierPage } from '#renderer/dossier-page/dossier-page.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SplitPane } from '#renderer/ui/split-pane.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { Check } from './check.tsx'
import { Details } from './details.tsx'
import styles from './dossier-editor.module.css'
import { keepText } from './edit.ts'
import { showRecord, showSentence } from './show-finding.ts'
import { useSummaryAsked } from './summary-asked.ts'
import { SummaryField } from './summary-field.tsx'
import type { Made } from './use-dossier-maker.ts'
import { useKeptText } from './use-kept-text.ts'

interface DossierEditorProps {
  readonly dossier: Dossier
  readonly made: Made
  /** What is to be made: the dossier with what is being typed. */
  readonly onShown: (shown: Dossier) => void
}

/** One dossier: as it will be written at the left, what is written and checked at the right. */
export function DossierEditor({ dossier, made, onShown }: DossierEditorProps) {
  const { page, setPage, width, setWidth, area, summary, drawn, show } = useEditor({ dossier, made, onShown })
  const write = (
    <>
      <SummaryField area={area} kept={summary} />
      <Check dossier={dossier} area={area} findings={drawn?.findings} onShow={show} />
    </>
  )
  const details = <Details dossier={dossier} leftOut={drawn?.leftOut ?? 0} />
  const panel = (
    <div className={styles['panel']}>
      <Tabs
        label="Dossier"
        value={page}
        onChange={setPage}
        tabs={[
          { value: 'write', title: 'Summary and check', content: write },
          { value: 'details', title: 'Cover and scope', content: details },
        ]}
      />
    </div>
  )
  return (
    <div className={styles['desk']}>
      <SplitPane side={panel} sideLabel="summary and check" width={width} min={320} max={680} onWidth={setWidth}>
        {drawn ? <DossierPage document={drawn.document} /> : <Waiting failed={made.failed?.says} />}
      </SplitPane>
    </div>
  )
}

function useEditor({ dossier, made, onShown }: Pick<DossierEditorProps, 'dossier' | 'made' | 'onShown'>) {
  const [page, setPage] = useState<'write' | 'details'>('write')
  const [width, setWidth] = useState(420)
  const area = useRef<HTMLTextAreaElement>(null)
  const summary = useKeptText(`dossier:${dossier.id}:summary`, dossier.summary ?? '', text =>
    keepText(dossier.id, 'summary', text),
  )
  const shown = useMemo(() => ({ ...dossier, summary: summary.text }), [dossier, summary.text])
  useEffect(() => onShown(shown), [shown, onShown])
  useSummaryAsked(dossier.id, () => {
    setPage('write')
    requestAnimationFrame(() => area.current?.focus())
  })
  const built = made.built?.id === dossier.id ? made.built : null
  // Drawn in slices, so that the next key need not wait for the page.
  const drawn = useDeferredValue(built)
  const show = useCallback(
    (finding: Finding) => {
      if (finding.record === dossier.id) showSentence(area.current, finding.sentence)
      else showRecord(finding)
    },
    [dossier.id],
  )
  return { page, setPage, width, setWidth, area, summary, drawn, show }
}

function Waiting({ failed }: { readonly failed: string | undefined }) {
  if (failed === undefined) return <div className={styles['waiting']}>Making the dossier …</div>
  return (
    <EmptyState icon="circle-alert" title="The dossier could not be made">
      {failed}
    </EmptyState>
  )
}
