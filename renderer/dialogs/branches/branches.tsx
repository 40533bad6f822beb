import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BranchSummary } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { entered } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { momentOf } from '../../ui/when.ts'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import { useTask } from '../form/use-task.ts'
import styles from './branches.module.css'

/** The branches of a journal that went on in two places: to look into each, and to go on with one. */
export function Branches({ onClose }: DialogProps) {
  const { branches, chosen, setChosen, busy, error, list, change } = useBranches({ onClose })
  const footer = (
    <>
      <Button onClick={onClose}>Close</Button>
      <Button icon="eye" disabled={chosen === null || busy} onClick={() => void change(false)}>
        Look at it
      </Button>
      <Button variant="primary" disabled={chosen === null || busy} onClick={() => void change(true)}>
        {busy ? 'Opening …' : 'Go on with it'}
      </Button>
    </>
  )
  return (
    <Dialog
      title="Branches of the journal"
      description="This case was continued in two places. One branch goes on; the others are kept, can be read, and can be chosen later."
      onClose={onClose}
      onSubmit={() => void change(true)}
      footer={footer}
    >
      <fieldset ref={list} className={styles['branches']} aria-label="Branches">
        {branches.map(branch => (
          <Choice key={branch.tip} branch={branch} chosen={branch.tip === chosen} onChoose={setChosen} />
        ))}
      </fieldset>
      <Failure error={error} />
    </Dialog>
  )
}

function useBranches({ onClose }: Pick<DialogProps, 'onClose'>) {
  const [branches, setBranches] = useState<readonly BranchSummary[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const { busy, error, act } = useTask()
  useEffect(() => {
    void act(async () => {
      const found = await ask('case.branches', {})
      setBranches(found)
      setChosen(found[0]?.tip ?? null)
    })
  }, [act])
  const list = useRef<HTMLFieldSetElement>(null)
  // They come after the dialog, which looked for its first field before; a key pressed as they show is for them.
  useLayoutEffect(() => {
    if (branches.length > 0) list.current?.querySelector<HTMLElement>(':checked')?.focus()
  }, [branches])
  const change = async (goOn: boolean) => {
    if (chosen === null || busy) return
    const done = await act(async () => {
      await entered(await ask('case.branch', { branch: chosen, goOn }))
      return true
    })
    if (done) onClose()
  }
  return { branches, chosen, setChosen, busy, error, list, change }
}

const states: Readonly<Record<BranchSummary['state'], string>> = {
  shown: 'What you see now',
  open: 'Not shown',
  aside: 'Set aside',
}

interface ChoiceProps {
  readonly branch: BranchSummary
  readonly chosen: boolean
  readonly onChoose: (tip: string) => void
}

function Choice({ branch, chosen, onChoose }: ChoiceProps) {
  const { tip, state, after, entries, whole, from, to, by, newest } = branch
  const count = `${entries.toLocaleString('en')} ${entries === 1 ? 'entry' : 'entries'} after entry ${after}`
  return (
    <label className={styles['branch']}>
      <input type="radio" name="branch" checked={chosen} onChange={() => onChoose(tip)} />
      <span className={styles['about']}>
        <strong>
          {states[state]}: {count}
        </strong>
        {from && to && (
          <span className={styles['when']}>
            {momentOf(from)} to {momentOf(to)}, by {by.join(', ')}
          </span>
        )}
        {!whole && <span className={styles['when']}>It cannot be read to its end.</span>}
        {newest.map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: told once, in order, and two may be the same
          <span key={at}>{sentence}</span>
        ))}
      </span>
    </label>
  )
}
