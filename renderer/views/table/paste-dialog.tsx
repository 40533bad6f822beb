import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { notifyUndoable } from '#renderer/state/undoable.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { countWords } from '#shared/queries/count-words.ts'
import type { PastePlan } from './paste.ts'
import { useTableSource } from './source-bar.tsx'
import styles from './table.module.css'
import { writeCells } from './write-cells.ts'

const pasting = createStore<{ readonly plan: PastePlan | null }>(() => ({ plan: null }))

export const askToPaste = (plan: PastePlan) => pasting.setState({ plan })

const shownAtMost = 100

/** Says what pasting would write and what it cannot, before anything is written; all of it is one step to undo. */
export function PasteDialog() {
  const { plan } = useStore(pasting)
  const draft = useTableSource()
  if (!plan) return null
  const { cells, same, not } = plan
  const close = () => pasting.setState({ plan: null })
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
        {countWords(cells.length, 'value')} would be written.{' '}
        {same > 0 && `${countWords(same, 'cell')} say what is there already. `}
        {not.length > 0 && `${countWords(not.length, 'cell')} cannot be written and stay as they are:`}
      </p>
      {not.length > 0 && (
        <ul className={styles['not']}>
          {not.slice(0, shownAtMost).map(({ row, column, text, why }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>
              <strong>{`${row}, ${column}`}</strong>: {why.includes(text) ? why : `“${text}” ${why}`}
            </li>
          ))}
          {not.length > shownAtMost && <li>and {(not.length - shownAtMost).toLocaleString('en')} more</li>}
        </ul>
      )}
    </Dialog>
  )
}
