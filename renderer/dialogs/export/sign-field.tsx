import { useApp } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from '../form/form.module.css'

/** Who signs it; where the keys are locked, that nobody does, and how to change that. */
export function SignField({ onUnlock }: { readonly onUnlock: () => void }) {
  const identity = useApp(state => state.app?.identity)
  if (identity?.unlocked) return <p className={styles['muted']}>Signed with the keys of {identity.name}.</p>
  const unlock = (
    <Button icon="key-round" onClick={onUnlock}>
      {identity?.exists ? 'Unlock my keys …' : 'Make my keys …'}
    </Button>
  )
  return (
    <Notice tone="note" action={unlock}>
      It will not be signed: its reader cannot tell by it that it came from you.
    </Notice>
  )
}
