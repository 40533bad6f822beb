import { useEffect, useMemo, useRef, useState } from 'react'
import { useCase, useStatus } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { get } from '#shared/ops/state.ts'
import { beginning } from './begin.ts'
import { BeginChoices } from './begin-choices.tsx'
import styles from './desk.module.css'
import { Desk } from './desk.tsx'
import { DossierBar } from './dossier-bar.tsx'
import { DossierList } from './dossier-list.tsx'
import { dossiersOf } from './dossiers.ts'
import { keepText } from './edit.ts'
import { type Made, useDossierMaker } from './use-dossier-maker.ts'
import { useKeptText } from './use-kept-text.ts'

/** Every dossier of the case, and the one that is worked on. */
export function Dossiers() {
  const dossiers = useCase(dossiersOf)
  const place = useWindow(state => state.places['dossier'])
  const named = useCase(state => (place ? get(state, 'dossier', place.id) : undefined))
  const readOnly = useStatus()?.readOnly === true
  const [shown, setShown] = useState<Dossier>()
  const made = useDossierMaker(shown, dossiers)
  const chosen = named && !named.removed ? named : place?.id === beginning ? undefined : dossiers[0]
  if (dossiers.length === 0 && readOnly) {
    return (
      <EmptyState icon="scroll-text" title="No case files">
        Nobody has begun a case file here, and the case can only be read.
      </EmptyState>
    )
  }
  return <Shown key={chosen?.id ?? beginning} {...{ dossiers, chosen, made, readOnly }} onShown={setShown} />
}

interface ShownProps {
  readonly dossiers: readonly Dossier[]
  readonly chosen: Dossier | undefined
  readonly made: Made
  readonly readOnly: boolean
  /** What is to be made: the dossier with what is being typed. */
  readonly onShown: (shown: Dossier | undefined) => void
}

function Shown({ dossiers, chosen, made, readOnly, onShown }: ShownProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const summary = useKeptText(chosen?.summary ?? '', text => chosen && void keepText(chosen.id, 'summary', text))
  const typed = summary.text
  // As it is being written, and not only as it was last kept.
  const shown = useMemo(() => chosen && { ...chosen, summary: typed }, [chosen, typed])
  useEffect(() => onShown(shown), [shown, onShown])
  return (
    <>
      <DossierBar
        dossier={chosen}
        open={chosen && made.open[chosen.id]}
        readOnly={readOnly}
        onWrite={() => summary.leave()}
      />
      <div className={styles['view']}>
        {dossiers.length > 0 && <DossierList dossiers={dossiers} chosen={chosen?.id} open={made.open} />}
        {chosen ? (
          <Desk dossier={chosen} summary={summary} area={area} made={made} readOnly={readOnly} />
        ) : (
          <BeginChoices />
        )}
      </div>
    </>
  )
}
