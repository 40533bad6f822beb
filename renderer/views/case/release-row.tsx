import { useEffect, useRef } from 'react'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { dayOf, momentOf } from '#renderer/ui/when.ts'
import type { Receipt } from '#shared/model/records/receipt.ts'
import type { Release } from '#shared/model/records/release.ts'
import { countWords } from '#shared/queries/count-words.ts'
import styles from './parts.module.css'
import { ReceiptFacts } from './receipt-facts.tsx'

interface ReleaseRowProps {
  readonly release: Release
  readonly receipts: readonly Receipt[]
  /** The title of the format it went out in. */
  readonly format: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** One release in a line; opened, all that is recorded of it. */
export function ReleaseRow({ release, receipts, format, open, onOpen }: ReleaseRowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const { id, number, recipient, purpose, at, scope } = release
  return (
    <li ref={row} className={styles['entry']}>
      <button
        type="button"
        className={styles['head']}
        aria-expanded={open}
        aria-controls={`${id}-facts`}
        onClick={() => onOpen(!open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
        <code className={styles['number']}>{number}</code>
        <span className={styles['what']}>
          <strong>{recipient}</strong>
          <span className={styles['says']}>
            {purpose} · {scope} · {format}
          </span>
        </span>
        <span className={styles['says']}>{dayOf(at)}</span>
        <ReceiptState receipts={receipts} />
      </button>
      {open && <ReleaseFacts id={`${id}-facts`} release={release} receipts={receipts} />}
    </li>
  )
}

function ReceiptState({ receipts }: Pick<ReleaseRowProps, 'receipts'>) {
  return receipts.length > 0 ? (
    <span className={styles['received']}>
      <Icon name="check" size={13} /> received
    </span>
  ) : (
    <span className={styles['open']}>no receipt</span>
  )
}

interface ReleaseFactsProps extends Pick<ReleaseRowProps, 'release' | 'receipts'> {
  readonly id: string
}

function ReleaseFacts({ id, release, receipts }: ReleaseFactsProps) {
  const { upTo, withheld, redacted, files, entries, head, author, at } = release
  return (
    <div id={id} className={styles['facts']}>
      <dl>
        <dt>Released</dt>
        <dd>
          {momentOf(at)}, by {author}
        </dd>
        <dt>As of</dt>
        <dd>
          entry {entries.toLocaleString('en')}, head <code>{head}</code>
        </dd>
        <dt>Its reader</dt>
        <dd>
          may have up to <HandlingMark code={upTo} />
        </dd>
        <dt>Left out</dt>
        <dd>
          {withheld === 0 ? 'nothing withheld' : `${countWords(withheld, 'record')} withheld`},{' '}
          {redacted ? 'redacted' : 'not redacted'}
        </dd>
      </dl>
      <ReleasedFiles files={files} />
      {receipts.map(receipt => (
        <ReceiptFacts key={receipt.id} receipt={receipt} />
      ))}
    </div>
  )
}

const ReleasedFiles = ({ files }: Pick<Release, 'files'>) => (
  <table className={styles['files']}>
    <thead>
      <tr>
        <th>File</th>
        <th>Size</th>
        <th>SHA-256</th>
      </tr>
    </thead>
    <tbody>
      {files.map(({ path, size, sha256 }) => (
        <tr key={path}>
          <td>{path}</td>
          <td>{sizeWords(size)}</td>
          <td>
            <code>{sha256}</code>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
