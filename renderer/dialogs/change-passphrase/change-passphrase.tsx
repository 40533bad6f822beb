import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { useTask } from '../form/use-task.ts'
import { NewPassphrase } from '../secrets/new-passphrase.tsx'
import { isEnough, suggestPassphrase } from '../secrets/passphrases.ts'
import { SecretField } from '../secrets/secret-field.tsx'

export function ChangePassphrase({ onClose }: DialogProps) {
  const [held, setHeld] = useState('')
  const [next, setNext] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const ready = held !== '' && isEnough(next) && !busy
  const change = async () => {
    if (!ready) return
    const done = await act(() => ask('case.passphrase', { secret: { passphrase: held }, passphrase: next }))
    if (done === undefined) return
    notify('done', 'The passphrase was changed. The old one no longer opens this case.')
    onClose()
  }
  const footer = (
    <>
      <Button disabled={busy} onClick={onClose}>
        Cancel
      </Button>
      <Button variant="primary" disabled={!ready} onClick={() => void change()}>
        {busy ? 'Changing …' : 'Change the passphrase'}
      </Button>
    </>
  )
  return (
    // Left while it is changed, it would be changed, and the new one perhaps written down nowhere.
    <Dialog title="Change the passphrase" onClose={onClose} stay={busy} onSubmit={() => void change()} footer={footer}>
      <SecretField label="Passphrase until now" value={held} onChange={setHeld} error={error?.says} autoFocus />
      <NewPassphrase label="New passphrase" value={next} onChange={setNext} />
    </Dialog>
  )
}
