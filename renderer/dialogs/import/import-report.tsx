import { useEffect, useRef } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { countWords, heldWords, recordWords, typeWords } from '#shared/queries/count-words.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import styles from '../form/form.module.css'
import { NotedList, UnreadList } from './unread-list.tsx'
import { useImportFormats } from './use-import-formats.ts'

interface ImportReportProps {
  readonly report: ImportReport
  readonly onSaveErrors: () => void
}

/** What the file holds, what of it is new, and what could not be read and why. */
export function ImportReportFacts({ report, onSaveErrors }: ImportReportProps) {
  const { unreadCount, notedCount, eitherWay, untyped } = report
  const facts = useRef<HTMLDListElement>(null)
  const isAsked = eitherWay > 0 || untyped > 0
  // Below a long list of columns it would be out of sight of whoever is about to add all of it; what is asked is above.
  useEffect(() => {
    if (!isAsked) facts.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  return (
    <>
      <dl ref={facts} className={styles['facts']} aria-live="polite">
        <HeldFacts report={report} />
        <AsideFacts report={report} />
      </dl>
      {unreadCount > 0 && <UnreadList report={report} onSave={onSaveErrors} />}
      {notedCount > 0 && <NotedList report={report} />}
    </>
  )
}

type Told = Pick<ImportReportProps, 'report'>

/** A line of the report; none where there is nothing to say. */
const Fact = ({ title, says }: { readonly title: string; readonly says: string }) =>
  says !== '' && (
    <>
      <dt>{title}</dt>
      <dd>{says}</dd>
    </>
  )

const number = (count: number) => count.toLocaleString('en')

/** What is in the file, how it was understood, and what of that is new here. */
function HeldFacts({ report }: Told) {
  const catalogue = useCatalogue()
  const { format, counts, added, known, toldMore, commit, texts, like } = report
  const title = useImportFormats().find(({ id }) => id === format)?.title ?? format
  const fresh = [
    recordWords('entity', added.entities),
    recordWords('link', added.links),
    recordWords('claim', added.claims),
    ...(added.others > 0 ? [countWords(added.others, 'other')] : []),
  ]
  const more = toldMore > 0 ? `; the file says more of ${number(toldMore)} that are here` : ''
  return (
    <>
      <Fact title="Read as" says={title} />
      <Fact title="Mapped" says={like === undefined ? '' : `as “${like}” was, which has the same headers`} />
      <Fact title="Text" says={texts.map(textWords).join('; ')} />
      <Fact title="The file holds" says={holdWords(catalogue, counts) || 'nothing that can be read'} />
      <Fact title="Understood as" says={understoodWords(catalogue, report)} />
      <Fact title={commit ? 'Added' : 'New to this case'} says={fresh.join(', ')} />
      <Fact title="Here already" says={`${countWords(known, 'record')}${more}`} />
    </>
  )
}

/** What of it is not as the rest: each said where there is any. */
function AsideFacts({ report: { onItsWord, repeated, left, notedCount, unreadCount } }: Told) {
  const say = (count: number, words: string) => (count > 0 ? words : '')
  return (
    <>
      <Fact
        title="On the file's word"
        says={say(onItsWord, `${number(onItsWord)}: who handled or received what, which nobody here saw`)}
      />
      <Fact
        title="More than once"
        says={say(repeated, `${countWords(repeated, 'record')} word for word again in the file, each counted once`)}
      />
      <Fact
        title="Left out"
        says={say(
          left,
          `${countWords(left, 'record')} of its own case, such as boards and custody: this case has its own`,
        )}
      />
      <Fact title="Remarks" says={say(notedCount, `${number(notedCount)} on what was taken in`)} />
      <Fact title="Cannot be taken in" says={say(unreadCount, number(unreadCount))} />
    </>
  )
}

const mostKinds = 8

/** What the file counts: by kind, and of columns and kinds that are many only how many. */
function holdWords(catalogue: Catalogue, counts: ImportReport['counts']): string {
  const all = Object.entries(counts)
  const kinds = all.filter(([what]) => !/^values of .*not taken$/s.test(what))
  const words = kinds.slice(0, mostKinds).map(([what, count]) => heldWords(catalogue, what, count))
  const more = kinds.length - words.length
  const untaken = all.length - kinds.length
  return [
    ...words,
    ...(more > 0 ? [countWords(more, 'other kind')] : []),
    ...(untaken > 0 ? [`${countWords(untaken, 'column')} of values not taken`] : []),
  ].join(', ')
}

/** By types of ours, so that what the file holds and what comes of it can be compared. */
function understoodWords(catalogue: Catalogue, { taken }: ImportReport): string {
  const entities = Object.entries(taken.entities).map(([id, count]) => typeWords(catalogue, id, count))
  const links = Object.entries(taken.links).map(
    ([id, count]) => `${count.toLocaleString('en')} “${catalogue.linkType(id)?.title.toLowerCase() ?? id}”`,
  )
  return [...entities, ...links].join(', ')
}

/** "Windows-1251, by its letters: Орлов Иван", after its name where there are several. */
const textWords = ({ name, says, sample }: ImportReport['texts'][number], _at: number, all: ImportReport['texts']) =>
  `${all.length > 1 ? `${name}: ` : ''}${says}${sample === '' ? '' : ` (${sample})`}`
