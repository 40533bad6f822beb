import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { type Reading, readInput, writeValue } from '#renderer/fields/read-input.ts'
import { type ValueChange, ValueEditor } from '#renderer/fields/value-editor.tsx'
import { chipWords } from '#renderer/parts/source/source-words.ts'
import { caseStore, followed, useCase } from '#renderer/state/case-store.ts'
import { useFields } from '#renderer/state/drafts.ts'
import { notifyUndoable } from '#renderer/state/undoable.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { CommitResult } from '#shared/contract.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { get } from '#shared/ops/state.ts'
import { currentClaims, propertiesOf } from '#shared/queries/claims.ts'
import styles from './grid.module.css'
import { useTableSource } from './source-bar.tsx'
import { writeCells } from './write-cells.ts'

interface CellEditorProps {
  readonly row: string
  readonly property: Property
  /** The key of what is written, which a lock does not lose. */
  readonly draft: string
  /** What was typed to begin; null to go on with what is there. */
  readonly typed: string | null
  readonly place: { readonly left: number; readonly top: number; readonly width: number }
  /** `by`: how many rows down the cursor goes. */
  readonly onEnd: (by: number) => void
}

/** Writes one cell: Enter keeps it and goes to the next row, Escape leaves it as it was; Ctrl+Enter writes all selected rows. */
export function CellEditor({ row, property, draft, typed, place, onEnd }: CellEditorProps) {
  const { input, decimal, before, change, write } = useWriting({ row, property, draft, typed, onEnd })
  const others = useOthersSelected(row, property)
  const form = useRef<HTMLFormElement>(null)
  useFocusAtEnd(form, typed !== null)
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Escape in an open list closes that
    if (event.target instanceof Element && event.target.closest('[role="listbox"]')) return
    if (event.key === 'Escape') onEnd(0)
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void write([row, ...others])
  }
  return (
    <form
      ref={form}
      className={styles['editor']}
      style={place}
      onKeyDown={keys}
      onSubmit={event => {
        event.preventDefault()
        void write([row])
      }}
    >
      <ValueEditor
        {...{ property, input, decimal }}
        label={property.title}
        onChange={change}
        settled={input === before}
      />
      <From others={others.length} />
      <Button type="submit">Keep</Button>
    </form>
  )
}

interface Fields {
  readonly input: string
  readonly decimal?: DecimalMark | undefined
}

/** What is being written, and the writing of it into these rows. */
function useWriting({ row, property, draft: key, typed, onEnd }: Omit<CellEditorProps, 'place'>) {
  const held = useCase(state => currentClaims(state, row, property.id)[0])
  const before = held && !property.many ? writeValue(held.value) : ''
  const [{ input, decimal }, change] = useFields<Fields>(key, () => ({ input: typed ?? before }))
  const draft = useTableSource()
  const reading: Reading = readInput(property, input, decimal)
  const busy = useRef(false)
  const write = async (subjects: readonly string[]) => {
    if (reading.state === 'empty' || (input === before && !decimal && subjects.length === 1)) return onEnd(0)
    // a key that is held down says it once
    if (reading.state !== 'read' || busy.current) return
    busy.current = true
    const cells = subjects.map(subject => ({ subject, property, value: input.trim(), decimal }))
    const done = await writeCells(cells, draft)
    busy.current = false
    if (done === undefined) return
    onEnd(subjects.length > 1 ? 0 : 1)
    if (done && subjects.length > 1) notifyUndoable(`Written into ${subjects.length.toLocaleString('en')} rows`, done)
    else if (done) void tellIfBehind(row, property, done)
  }
  return { input, decimal, before, change: (next: ValueChange) => change(next), write }
}

/** The other selected rows whose type has the property too. */
function useOthersSelected(row: string, property: Property): readonly string[] {
  const selection = useWindow(state => state.selection)
  return useCase(state => {
    if (!selection.includes(row)) return []
    const hasIt = (id: string) => propertiesOf(state, id).some(({ id: each }) => each === property.id)
    return selection.filter(id => id !== row && hasIt(id))
  })
}

/** Where the value comes from, and which keys do what. */
function From({ others }: { readonly others: number }) {
  const { id, fresh } = useTableSource()
  const source = useCase(state => get(state, 'source', id ?? ''))
  return (
    <p className={styles['from']}>
      {source ? `from ${chipWords(source)}` : fresh ? `from new: ${fresh.title}` : 'without a source yet'}
      <span>
        Enter keeps · Esc leaves
        {others > 0 && ` · Ctrl+Enter into all ${(others + 1).toLocaleString('en')} selected rows`}
      </span>
    </p>
  )
}

/** Says so where the new value is not the one that is shown, or one would think that it was lost. */
async function tellIfBehind(row: string, property: Property, done: CommitResult): Promise<void> {
  await followed(done.seq)
  const { state } = caseStore.getState()
  const [first] = state ? currentClaims(state, row, property.id) : []
  if (property.many || !first || done.created.includes(first.id)) return
  notifyUndoable('Kept beside the value that is shown, which is preferred or graded better', done)
}

/** The letter that began it is in the field already: the next one comes behind it. */
function useFocusAtEnd(form: RefObject<HTMLFormElement | null>, isBegun: boolean): void {
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, textarea, button')
    field?.focus({ preventScroll: true })
    if (!(field instanceof HTMLInputElement)) return
    if (isBegun) field.setSelectionRange(field.value.length, field.value.length)
    else field.select()
  }, [form, isBegun])
}
