import { type KeyboardEvent, useState } from 'react'
import { FieldCaseProvider } from '#renderer/parts/field-case-provider.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { exhibitsHere } from '#renderer/state/exhibits.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Panes } from '#renderer/ui/panes.tsx'
import { isTextBox } from '#renderer/ui/use-leaving.ts'
import { get } from '#shared/ops/state.ts'
import { chooseFiles } from './attach.ts'
import styles from './evidence.module.css'
import { EvidenceBar } from './evidence-bar.tsx'
import { ExhibitDetails } from './exhibit-details.tsx'
import { ExhibitTable } from './exhibit-table.tsx'
import { closeExhibit, openExhibit } from './open-exhibit.ts'
import { Viewer } from './viewer/viewer.tsx'

/** Escape, where nothing else in the view has used it: back to all exhibits. */
function back(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget, target, key, defaultPrevented } = event
  // what lies over the window, such as a menu, reports its keys here too
  const isHere = target instanceof HTMLElement && currentTarget.contains(target)
  if (key !== 'Escape' || defaultPrevented || !isHere || isTextBox(target)) return
  event.preventDefault()
  closeExhibit()
  currentTarget.querySelector<HTMLElement>('[role="grid"]')?.focus()
}

/** All exhibits; an open one in the viewer between the list and its details. */
export function Evidence() {
  const exhibits = useCase(exhibitsHere)
  const place = useWindow(state => state.places['evidence'])
  const [chosen, setChosen] = useState<string | null>(null)
  const open = useCase(state => (place ? get(state, 'exhibit', place.id) : undefined))
  const at = open?.id ?? chosen
  if (exhibits.length === 0) return <NoEvidence />
  return (
    <FieldCaseProvider>
      <EvidenceBar
        count={exhibits.length}
        chosen={exhibits.find(each => each.id === at)}
        {...(open ? { open, onBack: closeExhibit } : {})}
      />
      {/* Escape does what the button "All exhibits" does */}
      <Panes onKeyDown={open && back}>
        <div className={open ? styles['list'] : styles['table']}>
          <ExhibitTable
            exhibits={exhibits}
            brief={open !== undefined}
            selected={at}
            onSelect={id => (open ? openExhibit(id) : setChosen(id))}
            onOpen={openExhibit}
          />
        </div>
        {open && place && <Viewer key={`view ${open.id}`} exhibit={open} place={place} />}
        {at && <ExhibitDetails key={at} id={at} onOpen={() => openExhibit(at)} opened={open?.id === at} />}
      </Panes>
    </FieldCaseProvider>
  )
}

function NoEvidence() {
  const readOnly = useReadOnly()
  const attach = readOnly ? undefined : (
    <Button variant="primary" icon="paperclip" onClick={() => void chooseFiles()}>
      Attach files
    </Button>
  )
  return (
    <EmptyState icon="paperclip" title="No evidence yet" actions={attach}>
      Drop files anywhere on the window: each is hashed, encrypted and numbered, and its chain of custody begins.
    </EmptyState>
  )
}
