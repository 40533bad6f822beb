import type { BundleOpened } from '#shared/contract.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from '../form/form.module.css'

/** Who signed what was opened, and what the checks found. */
export function BundleReceived({ opened, onDone }: { readonly opened: BundleOpened; readonly onDone: () => void }) {
  const footer = (
    <Button variant="primary" onClick={onDone}>
      Open the case
    </Button>
  )
  return (
    <Dialog title={`Received: ${opened.status.title}`} onClose={onDone} footer={footer}>
      <Notice tone="done">Every entry and exhibit was checked before anything was believed.</Notice>
      <dl className={styles['facts']}>
        <dt>Signed by</dt>
        <dd>{opened.signedBy}</dd>
        <dt>Fingerprint</dt>
        <dd>{opened.signerWords}</dd>
        <dt>Case folder</dt>
        <dd>{opened.status.path}</dd>
      </dl>
      <p className={styles['muted']}>
        Read the fingerprint to the sender over the telephone: only if the words are the same is it their signature.
      </p>
      {opened.findings.map(finding => (
        <Notice key={finding.says} tone={finding.severity === 'note' ? 'note' : 'warning'}>
          {finding.says}
        </Notice>
      ))}
    </Dialog>
  )
}
