import type { ImportReport } from '#shared/contract.ts'
import { recordShape } from '#shared/model/record.ts'
import { recordWords } from '../../state/record-words.ts'
import styles from '../form.module.css'
import { UnreadList } from './unread-list.tsx'
import { useImportFormats } from './use-import-formats.ts'

/** What the file holds, what of it is new, and what could not be read and why. */
export function ImportReportFacts({ report }: { readonly report: ImportReport }) {
  const { format, counts, added, onItsWord, known, unreadCount, commit } = report
  const number = (count: number) => count.toLocaleString('en')
  const title = useImportFormats().find(({ id }) => id === format)?.title ?? format
  const held = Object.entries(counts).map(([what, count]) =>
    recordShape(what) ? recordWords(what, count) : `${number(count)} ${what}`,
  )
  const many = (count: number, one: string, more = `${one}s`) => `${number(count)} ${count === 1 ? one : more}`
  const others = added.others > 0 ? `, ${many(added.others, 'other')}` : ''
  return (
    <>
      <dl className={styles['facts']} aria-live="polite">
        <dt>Read as</dt>
        <dd>{title}</dd>
        <dt>The file holds</dt>
        <dd>{held.join(', ') || 'nothing that can be read'}</dd>
        <dt>{commit ? 'Added' : 'New to this case'}</dt>
        <dd>
          {many(added.entities, 'entity', 'entities')}, {many(added.links, 'link')}, {many(added.claims, 'claim')}
          {others}
        </dd>
        {onItsWord > 0 && <dt>On the file's word</dt>}
        {onItsWord > 0 && <dd>{number(onItsWord)}: who handled or received what, which nobody here saw</dd>}
        <dt>Here already</dt>
        <dd>{many(known, 'record')}</dd>
        {unreadCount > 0 && <dt>Cannot be taken in</dt>}
        {unreadCount > 0 && <dd>{number(unreadCount)}</dd>}
      </dl>
      {unreadCount > 0 && <UnreadList report={report} />}
    </>
  )
}
