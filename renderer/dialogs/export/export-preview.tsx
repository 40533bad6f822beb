import { useEffect, useState } from 'react'
import type { ExportPreview, InputOf } from '#shared/contract.ts'
import type { Scope } from '#shared/editions/scope.ts'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import { recordWords } from '#shared/queries/count-words.ts'
import { ask } from '../../bridge.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from '../form/form.module.css'

type Edition = InputOf<'export.preview'>

const counted = ['entity', 'link', 'claim', 'exhibit'] as const

/** What would go out and what its reader may not have, asked anew a moment after the order last changed. */
export function ExportPreviewLine({
  edition,
}: {
  readonly edition: (Omit<Edition, 'recipient' | 'purpose' | 'scope'> & { readonly scope: Scope }) | undefined
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
  const withheldCount = withheld.reduce((sum, each) => sum + each.count, 0)
  return (
    <>
      <p className={styles['muted']} aria-live="polite">
        Goes out: {found.scope} as of entry {found.entries.toLocaleString('en')},{' '}
        {counted.map(record => recordWords(record, records[record] ?? 0)).join(', ')}.
      </p>
      {counted.every(record => !records[record]) && (
        <Notice tone="warning">There is nothing in it that its reader would get.</Notice>
      )}
      {withheldCount > 0 && (
        <Notice tone="warning">
          {withheldCount.toLocaleString('en')} {withheldCount === 1 ? 'record is' : 'records are'} withheld, for its
          reader may not have {withheldCount === 1 ? 'it' : 'them'}: {withheld.map(withheldWords).join(', ')}. The loss
          report lists each.
        </Notice>
      )}
    </>
  )
}

const withheldWords = ({ record, handling, count }: ExportPreview['withheld'][number]) =>
  `${recordWords(record, count)} ${handling}`
