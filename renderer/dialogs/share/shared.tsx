import type { BundleWritten } from '#shared/contract.ts'
import { nameOf } from '../../state/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { CopyButton } from '../form/copy-button.tsx'
import styles from '../form/form.module.css'
import type { ShareTo } from './share-to.tsx'

interface SharedProps {
  readonly written: BundleWritten
  readonly to: ShareTo
  readonly onClose: () => void
}

/** What was written, and how the colleague opens it with our app or without. */
export function Shared({ written, to, onClose }: SharedProps) {
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  )
  const commands = commandsFor(nameOf(written.path), to)
  return (
    <Dialog title="The bundle is written" onClose={onClose} footer={footer}>
      <dl className={styles['facts']}>
        <dt>File</dt>
        <dd>{written.path}</dd>
        <dt>Holds</dt>
        <dd>
          {written.entries.toLocaleString('en')} journal entries, {sizeWords(written.size)}, bundle number{' '}
          {written.number}
        </dd>
        <dt>Signed by</dt>
        <dd>{written.signedBy}</dd>
      </dl>
      {to.way === 'passphrase' && <LastPassphrase passphrase={to.passphrase} />}
      <div className={styles['section']}>
        <h3 className={styles['heading']}>How your colleague opens it</h3>
        <p>
          In Red Thread: <strong>Open a case or bundle</strong>. Without Red Thread, with standard tools:
        </p>
        <div className={styles['row']}>
          <code className={styles['code']}>{commands}</code>
          <CopyButton text={commands} label="Copy the commands" />
        </div>
      </div>
    </Dialog>
  )
}

const LastPassphrase = ({ passphrase }: { readonly passphrase: string }) => (
  <div className={styles['stack']}>
    <Notice tone="warning">
      The passphrase is shown here for the last time. Give it by another way than the file.
    </Notice>
    <div className={styles['row']}>
      <code className={styles['code']}>{passphrase}</code>
      <CopyButton text={passphrase} label="Copy the passphrase" />
    </div>
  </div>
)

/** What opens and checks the bundle without our app. */
const commandsFor = (file: string, to: ShareTo): string =>
  [
    `age -d ${to.way === 'keys' ? '-i key.txt ' : ''}-o bundle.tar "${file}"`,
    'mkdir bundle && tar -x -f bundle.tar -C bundle && cd bundle',
    'ssh-keygen -Y verify -f allowed_signers -I sender -n case-bundle@v1 -s MANIFEST.sig < MANIFEST',
    'sha256sum -c MANIFEST',
    'python3 verify_case.py .',
  ].join('\n')
