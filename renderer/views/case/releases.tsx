import { useEffect, useState } from 'react'
import { ActionButton } from '#renderer/commands/action-button.tsx'
import { exportCase, takeReceipt } from '#renderer/commands/hand-over.ts'
import { useFormats } from '#renderer/parts/use-formats.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import type { Receipt } from '#shared/model/records/receipt.ts'
import type { Release } from '#shared/model/records/release.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import styles from './parts.module.css'
import { ReleaseRow } from './release-row.tsx'

interface ReleasesProps {
  /** A release to be opened, or the name of the part. */
  readonly at: string | undefined
}

/** Everything that left the case in clear, the latest first, and who said that they have it. */
export function Releases({ at }: ReleasesProps) {
  const rows = useVersioned(rowsOf)
  const formats = useFormats()
  const [open, setOpen] = useState(at)
  useEffect(() => setOpen(at), [at])
  return (
    <section className={styles['part']} aria-label="Releases">
      <div className={styles['bar']}>
        <p className={styles['says']}>
          {rows.length === 0
            ? 'Nothing has left this case yet. Each export is recorded here with its files, its reader and its receipt.'
            : 'Each is fixed: with the same options, the same entry gives the same bytes again.'}
        </p>
        <ActionButton action={takeReceipt}>Take in a receipt …</ActionButton>
        <ActionButton action={exportCase}>Export …</ActionButton>
      </div>
      {rows.length > 0 && (
        <ul className={styles['list']}>
          {rows.map(({ release, receipts }) => (
            <ReleaseRow
              key={release.id}
              release={release}
              receipts={receipts}
              format={formats.find(({ id }) => id === release.format)?.title ?? release.format}
              open={open === release.id}
              onOpen={on => setOpen(on ? release.id : undefined)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface Row {
  readonly release: Release
  readonly receipts: readonly Receipt[]
}

const rowsOf = (state: CaseState): Row[] => {
  const receipts = Map.groupBy(all(state, 'receipt'), each => each.release)
  return all(state, 'release')
    .map(release => ({ release, receipts: receipts.get(release.id) ?? [] }))
    .sort((a, b) => b.release.number.localeCompare(a.release.number, 'en', { numeric: true }))
}
