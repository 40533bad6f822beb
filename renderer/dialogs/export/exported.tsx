import type { ExportWritten } from '#shared/contract.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sizeWords } from '../../ui/size-words.ts'
import { CopyButton } from '../form/copy-button.tsx'
import styles from '../form/form.module.css'

interface ExportedProps {
  readonly written: ExportWritten
  readonly onClose: () => void
}

/** What was written, under which number it is recorded, and what the format could not hold. */
export function Exported({ written, onClose }: ExportedProps) {
  const { path, files, entries, lost, carriedByExtension, withheld, redacted, release } = written
  const sums = files.map(file => `${file.sha256}  ${file.path}`).join('\n')
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  )
  return (
    <Dialog title="The export is written" size="wide" onClose={onClose} onSubmit={onClose} footer={footer}>
      {release === undefined && (
        <Notice tone="warning">The case is open read-only, so this export is not recorded in its journal.</Notice>
      )}
      <dl className={styles['facts']}>
        <dt>Where</dt>
        <dd className={styles['copied']}>
          {path} <CopyButton text={path} label="Copy the path" />
        </dd>
        <dt>Holds</dt>
        <dd>
          {files.length} {files.length === 1 ? 'file' : 'files'}, {sizeWords(size)}, as of entry{' '}
          {entries.toLocaleString('en')}
        </dd>
        {release !== undefined && <dt>Recorded as</dt>}
        {release !== undefined && <dd>release {release}</dd>}
        <dt>Not in it</dt>
        <dd>{lossWords(lost, carriedByExtension, withheld, redacted)}</dd>
      </dl>
      <div className={styles['section']}>
        <h3 className={styles['heading']}>SHA-256 of the files</h3>
        <div className={styles['row']}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
          <code className={cx(styles['code'], styles['lines'])} tabIndex={0}>
            {sums}
          </code>
          <CopyButton text={sums} label="Copy the SHA-256 of the files" />
        </div>
      </div>
    </Dialog>
  )
}

function lossWords(lost: number, extension: number, withheld: number, redacted: number): string {
  const parts = [
    lost > 0 ? `${countWords(lost, 'thing')} the format cannot hold` : '',
    withheld > 0 ? `${countWords(withheld, 'record')} withheld` : '',
    redacted > 0 ? `${countWords(redacted, 'place')} blacked out` : '',
    extension > 0 ? `${extension.toLocaleString('en')} more only Red Thread reads back` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing was left out.' : `${parts.join(', ')}. The loss report beside it names each.`
}
