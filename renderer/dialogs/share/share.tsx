import { useState } from 'react'
import type { BundleWritten } from '#shared/contract.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { IdentityGate } from '../secrets/identity-gate.tsx'
import { useKeysReady, useWordsWait } from '../secrets/use-keys-ready.ts'
import { ShareForm } from './share-form.tsx'
import type { ShareTo } from './share-to.tsx'
import { Shared } from './shared.tsx'

/** Gives the case to a colleague: keys first, then the form, then how they open it. */
export function Share({ onClose }: DialogProps) {
  const ready = useKeysReady()
  const waits = useWordsWait()
  const [done, setDone] = useState<{ readonly written: BundleWritten; readonly to: ShareTo } | null>(null)
  if (done) return <Shared {...done} onClose={onClose} />
  if (ready) return <ShareForm onClose={onClose} onWritten={(written, to) => setDone({ written, to })} />
  return (
    <Dialog
      title="Share the case"
      description="A bundle is signed, so that your colleague knows it came from you and was not altered."
      onClose={onClose}
      stay={waits}
      footer={!waits && <Button onClick={onClose}>Cancel</Button>}
    >
      <IdentityGate />
    </Dialog>
  )
}
