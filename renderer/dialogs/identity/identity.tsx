import { useApp } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { IdentityGate } from '../secrets/identity-gate.tsx'
import { useKeysReady, useWordsWait } from '../secrets/use-keys-ready.ts'
import { IdentityFacts } from './identity-facts.tsx'

/** Who the investigator is to colleagues: the keys they sign with and receive with. */
export function IdentityDialog({ onClose }: DialogProps) {
  const identity = useApp(state => state.app?.identity)
  const ready = useKeysReady()
  const waits = useWordsWait()
  return (
    <Dialog
      title="My identity"
      description="Your keys sign what you share, and open what colleagues send you. They stay encrypted on this computer."
      onClose={onClose}
      stay={waits}
      footer={!waits && <Button onClick={onClose}>Close</Button>}
    >
      {identity && ready ? <IdentityFacts identity={identity} /> : <IdentityGate />}
    </Dialog>
  )
}
