import { useEffect, useRef } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import { linkType } from '#shared/model/lookup.ts'
import { countWords, heldWords, recordWords, typeWords } from '#shared/queries/count-words.ts'
import styles from '../form.module.css'
import { NotedList, UnreadList } from './unread-list.tsx'
import { useImportFormats } from './use-import-formats.ts'

interface ImportReportProps {
  readonly report: ImportReport
  readonly onSaveErrors: () => void
}

/** What the file holds, what of it is new, and what could not be read and why. */
export function ImportReportFacts({ report, onSaveErrors }: ImportReportProps) {
  const { format, counts, added, onItsWord, known, left, repeated, toldMore, unreadCount, notedCount, commit, texts } =
    report
  const number = (count: number) => count.toLocaleString('en')
  const title = useImportFormats().find(({ id }) => id === format)?.title ?? format
  const held = Object.entries(counts).map(([what, count]) => heldWords(what, count))
  const others = added.others > 0 ? `, ${countWords(added.others, 'other')}` : ''
  const understood = understoodWords(report)
  const facts = useRef<HTMLDListElement>(null)
  const isAsked = report.eitherWay > 0 || report.untyped > 0
  // Below a long list of columns it would be out of sight of whoever is about to add all of it; what is asked is above.
  useEffect(() => {
    if (!isAsked) facts.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  return (
    <>
      <dl ref={facts} className={styles['facts']} aria-live="polite">
        <dt>Read as</dt>
        <dd>{title}</dd>
        {texts.length > 0 && <dt>Text</dt>}
        {texts.length > 0 && <dd>{texts.map(textWords).join('; ')}</dd>}
        <dt>The file holds</dt>
        <dd>{held.join(', ') || 'nothing that can be read'}</dd>
        {understood !== '' && <dt>Understood as</dt>}
        {understood !== '' && <dd>{understood}</dd>}
        <dt>{commit ? 'Added' : 'New to this case'}</dt>
        <dd>
          {recordWords('entity', added.entities)}, {recordWords('link', added.links)},{' '}
          {recordWords('claim', added.claims)}
          {others}
        </dd>
        {onItsWord > 0 && <dt>On the file's word</dt>}
        {onItsWord > 0 && <dd>{number(onItsWord)}: who handled or received what, which nobody here saw</dd>}
        <dt>Here already</dt>
        <dd>
          {countWords(known, 'record')}
          {toldMore > 0 && `; the file says more of ${number(toldMore)} that are here`}
        </dd>
        {repeated > 0 && <dt>More than once</dt>}
        {repeated > 0 && <dd>{countWords(repeated, 'record')} word for word again in the file, each counted once</dd>}
        {left > 0 && <dt>Left out</dt>}
        {left > 0 && (
          <dd>{countWords(left, 'record')} of its own case, such as boards and custody: this case has its own</dd>
        )}
        {notedCount > 0 && <dt>Remarks</dt>}
        {notedCount > 0 && <dd>{number(notedCount)} on what was taken in</dd>}
        {unreadCount > 0 && <dt>Cannot be taken in</dt>}
        {unreadCount > 0 && <dd>{number(unreadCount)}</dd>}
      </dl>
      {unreadCount > 0 && <UnreadList report={report} onSave={onSaveErrors} />}
      {notedCount > 0 && <NotedList report={report} />}
    </>
  )
}

/** By types of ours, so that what the file holds and what comes of it can be compared. */
function understoodWords({ taken }: ImportReport): string {
  const entities = Object.entries(taken.entities).map(([id, count]) => typeWords(id, count))
  const links = Object.entries(taken.links).map(
    ([id, count]) => `${count.toLocaleString('en')} “${linkType(id)?.title.toLowerCase() ?? id}”`,
  )
  return [...entities, ...links].join(', ')
}

/** "Windows-1251, by its letters: Орлов Иван", after its name where there are several. */
const textWords = ({ name, says, sample }: ImportReport['texts'][number], _at: number, all: ImportReport['texts']) =>
  `${all.length > 1 ? `${name}: ` : ''}${says}${sample === '' ? '' : ` (${sample})`}`
