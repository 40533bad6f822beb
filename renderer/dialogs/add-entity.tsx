import { useState } from 'react'
import { entityType } from '#shared/model/lookup.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { freePlaces, middleOf, type Place } from '../canvas/free-place.ts'
import { run } from '../state/act.ts'
import { caseStore } from '../state/case-store.ts'
import { select, windowStore } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { inSentence } from '../ui/in-sentence.ts'
import { TextField } from '../ui/text-field.tsx'
import type { DialogProps } from './dialog-props.ts'

/** Adds an entity of the type it is about, with its name, to the board in view. */
export function AddEntity({ about, onClose }: DialogProps) {
  const type = entityType(String(about))
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  if (!type) return null
  const add = async () => {
    setBusy(true)
    const named = name.trim() ? { name: name.trim() } : {}
    const result = await run('entity.add', { type: type.id, ...named, ...placeOnBoard() })
    setBusy(false)
    if (!result) return
    select(result.created.slice(0, 1))
    onClose()
  }
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="plus" disabled={busy} onClick={() => void add()}>
        Add
      </Button>
    </>
  )
  return (
    <Dialog
      title={`Add ${inSentence(type.title)}`}
      description={type.help}
      size="small"
      onClose={onClose}
      onSubmit={() => void add()}
      footer={footer}
    >
      <TextField label="Name, as it is known now" value={name} onChange={setName} autoFocus />
    </Dialog>
  )
}

/** The board in view, or the first one, and a free place near its middle. */
function placeOnBoard(): { readonly board?: string; readonly at?: Place } {
  const { state } = caseStore.getState()
  if (!state) return {}
  const boards = all(state, 'board').filter(board => !board.removed)
  const shown = windowStore.getState().board
  const board = boards.find(each => each.id === shown) ?? boards.toSorted((a, b) => a.order - b.order)[0]
  if (!board) return {}
  const taken = placesOn(state, board)
  return { board: board.id, at: freePlaces(taken).near(middleOf(taken, [0, 0])) }
}

function placesOn(state: CaseState, board: object): Place[] {
  return Object.entries(board).flatMap(([field, place]) =>
    field.startsWith('at:') && state.records.has(field.slice(3)) ? [place as Place] : [],
  )
}
