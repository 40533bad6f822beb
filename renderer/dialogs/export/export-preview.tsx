import { useEffect, useState } from 'react'
import type { ExportPreview, InputOf } from '#shared/contract.ts'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import { ask } from '../../bridge.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from '../form.module.css'

type Edition = InputOf<'export.preview'>

/** What would go out and what its reader may not have, asked anew a moment after the order last changed. */
export function ExportPreviewLine({
  edition,
}: {
  readonly edition: Omit<Edition, 'recipient' | 'purpose'> | undefined
}) {
  const asked = edition && JSON.stringify(edition)
  const [found, setFound] = useState<ExportPreview | ErrorMessage | null>(null)
  useEffect(() => {
    if (asked === undefined) return setFound(null)
    let current = true
    const wait = setTimeout(() => {
      // Whom it is for does not change what goes out, and need not be written yet.
      const order: Edition = { ...JSON.parse(asked), recipient: 'preview', purpose: 'preview' }
      ask('export.preview', order)
        .catch(errorMessage)
        .then(answer => current && setFound(answer))
    }, 200)
    return () => {
      current = false
      clearTimeout(wait)
    }
  }, [asked])
  if (!found) return null
  if ('says' in found) return <Notice tone="error">{found.says}</Notice>
  const { records, withheld } = found
  const many = (count = 0, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
  const withheldCount = withheld.reduce((sum, each) => sum + each.count, 0)
  return (
    <>
      <p className={styles['muted']} aria-live="polite">
        Goes out: {found.scope} as of entry {found.entries.toLocaleString('en')},{' '}
        {many(records['entity'], 'entity', 'entities')}, {many(records['link'], 'link', 'links')},{' '}
        {many(records['claim'], 'claim', 'claims')}, {many(records['exhibit'], 'exhibit', 'exhibits')}.
      </p>
      {withheldCount > 0 && (
        <Notice tone="warning">
          {many(withheldCount, 'record is', 'records are')} withheld, for its reader may not have{' '}
          {withheldCount === 1 ? 'it' : 'them'}: {withheld.map(withheldWords).join(', ')}. The loss report lists each.
        </Notice>
      )}
    </>
  )
}

const withheldWords = ({ record, handling, count }: ExportPreview['withheld'][number]) =>
  `${count} ${record.replace('-', ' ')}${count === 1 ? '' : 's'} ${handling}`
