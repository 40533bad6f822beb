import { useState } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { BeginChoices } from './begin-choices.tsx'
import { DossierBar } from './dossier-bar.tsx'
import styles from './dossier-editor.module.css'
import { DossierEditor } from './dossier-editor.tsx'
import { DossierList } from './dossier-list.tsx'
import { dossiersOf, dossierToShow } from './dossiers.ts'
import { useDossierMaker } from './use-dossier-maker.ts'

/** Every dossier of the case, and the one that is worked on. */
export function Dossiers() {
  const dossiers = useCase(dossiersOf)
  const place = useWindow(state => state.places['dossier']?.id)
  const readOnly = useReadOnly()
  const [shown, setShown] = useState<Dossier>()
  const made = useDossierMaker(shown, dossiers)
  const chosen = dossierToShow(dossiers, place)
  if (dossiers.length === 0) {
    if (!readOnly) return <BeginChoices />
    return (
      <EmptyState icon="scroll-text" title="No dossiers">
        Nobody has begun a dossier here, and the case can only be read.
      </EmptyState>
    )
  }
  return (
    <>
      <DossierBar dossier={chosen} open={chosen && made.open[chosen.id]} />
      <div className={styles['view']}>
        <DossierList dossiers={dossiers} chosen={chosen?.id} open={made.open} />
        {chosen ? <DossierEditor key={chosen.id} dossier={chosen} made={made} onShown={setShown} /> : <BeginChoices />}
      </div>
    </>
  )
}
