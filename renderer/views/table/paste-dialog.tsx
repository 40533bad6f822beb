import { notifyUndoable } from '#renderer/state/undoable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { countWords } from '#shared/queries/count-words.ts'
import type { NotPasted, PastedCell } from './paste-plan.ts'
import { useTableSource } from './source-bar.tsx'
import styles from './table.module.css'
import { askToPaste, useTableState } from './table-store.ts'
import { writeCells } from './write-cells.ts'

/** Says what pasting would write and what it cannot, before anything is written; all of it is one step to undo. */
export function PasteDialog() {
  const plan = useTableState(state => state.pasting)
  const draft = useTableSource()
  if (!plan) return null
  const { cells, written, same, not } = plan
  const close = () => askToPaste(null)
  const paste = async () => {
    if (cells.length === 0) return
    const done = await writeCells(cells, draft)
    if (done === undefined) return
    close()
    if (done) notifyUndoable(`Pasted ${countWords(cells.length, 'value')}`, done)
  }
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button variant="primary" disabled={cells.length === 0} onClick={() => void paste()}>
        {`Write ${countWords(cells.length, 'value')}`}
      </Button>
    </>
  )
  return (
    <Dialog title="Paste into the table" onClose={close} onSubmit={() => void paste()} footer={footer} passing>
      <p>
        {countWords(cells.length, 'value')} would be written.
        {same > 0 && ` ${same === 1 ? '1 cell says' : `${same.toLocaleString('en')} cells say`} what is there already.`}
      </p>
      <Cells of={written} />
      {not.length > 0 && <p>{`${countWords(not.length, 'cell')} cannot be written and stay as they are:`}</p>}
      <Cells of={not} />
    </Dialog>
  )
}

const shownAtMost = 100

function Cells({ of }: { readonly of: readonly (PastedCell | NotPasted)[] }) {
  if (of.length === 0) return null
  return (
    <ul className={styles['cells']}>
      {of.slice(0, shownAtMost).map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={at}>
          <strong>{`${cell.row}, ${cell.column}`}</strong>: {wordsOf(cell)}
        </li>
      ))}
      {of.length > shownAtMost && <li>and {(of.length - shownAtMost).toLocaleString('en')} more</li>}
    </ul>
  )
}

/** A problem mostly cites the text itself. */
function wordsOf(cell: PastedCell | NotPasted): string {
  if (!('why' in cell)) return cell.text
  return cell.why.includes(cell.text) ? cell.why : `“${cell.text}” ${cell.why}`
}
