import type { ImportReport, ImportRow } from '#shared/contract.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { countWords, heldWords, recordWords, typeWords } from '#shared/queries/count-words.ts'
import { columnReasons } from '#shared/words/column-reasons.ts'
import { rowPlace } from '#shared/words/row-place.ts'
import { visible } from '../visible.ts'

const mostKinds = 30
const mostPlaces = 10

/** What an import found and did, in lines; what it counts agrees with itself, and with the exit code. */
export function importText(catalogue: Catalogue, report: ImportReport): string {
  const { format, counts, unreadCount, noted, notedCount, errorsFile } = report
  const listed = errorsFile === undefined ? '' : `, all listed in ${visible(errorsFile)}`
  return [
    `Read as ${format}: ${few(Object.entries(counts).map(([what, count]) => visible(heldWords(catalogue, what.slice(0, 80), count))))}`,
    report.like === undefined ? '' : `Read as ${visible(report.like)} was, which has the same headers`,
    ...report.texts.map(textLine),
    takenText(catalogue, report),
    addedText(report),
    ...asides(report),
    unreadCount > 0 ? `${unreadCount} could not be taken in${listed}:` : '',
    ...placesOf(report.unread, unreadCount),
    unreadCount > mostPlaces && errorsFile === undefined ? 'All of them are listed in a file with --errors <file>' : '',
    report.eitherWay > 0
      ? `${report.eitherWay} of them can be read in two ways; say with --decimal whether a point or a comma comes before fractions`
      : '',
    report.untyped > 0
      ? `${report.untyped} have no type in the file; say with --type what they are, such as person or company`
      : '',
    notedCount > 0 ? `${notedCount} ${notedCount === 1 ? 'remark' : 'remarks'} on what was taken in:` : '',
    ...placesOf(noted, notedCount),
    ...report.tables.flatMap(tableText),
  ]
    .filter(Boolean)
    .join('\n')
}

/** In which encoding a text was read that is not plain UTF-8, and what of it tells. */
const textLine = ({ name, says, sample }: ImportReport['texts'][number]) =>
  `Text of ${visible(name)}: ${says}${sample === '' ? '' : ` (${visible(sample)})`}`

const few = (words: readonly string[]): string => {
  const more = words.length - mostKinds
  return [...words.slice(0, mostKinds), ...(more > 0 ? [`${more} other kinds`] : [])].join(', ') || 'nothing'
}

/** By our types; a file of ours holds records, which the line before counts. */
function takenText(catalogue: Catalogue, { taken, outcome, untyped }: ImportReport): string {
  if (outcome === 'nothing' && untyped > 0)
    return 'Nothing of it can be taken in: it does not say what its nodes are. Say it with --type, such as --type person'
  if (outcome === 'nothing') return 'Nothing of it can be taken in: the reasons are below'
  const entities = Object.entries(taken.entities).map(([id, count]) => typeWords(catalogue, id, count))
  const links = Object.entries(taken.links).map(
    ([id, count]) => `${count} "${catalogue.linkType(id)?.title.toLowerCase() ?? id}"`,
  )
  if (entities.length + links.length === 0) return ''
  return `Understood: ${few(entities)}; links: ${few(links)}`
}

function addedText({ added, known, commit }: ImportReport): string {
  const others = added.others > 0 ? `, ${countWords(added.others, 'other')}` : ''
  const now = `${recordWords('entity', added.entities)}, ${recordWords('link', added.links)}, ${recordWords('claim', added.claims)}${others}`
  return `${commit ? 'Added' : 'New'}: ${now}; ${known} known already`
}

function asides({ repeated, toldMore, left, onItsWord }: ImportReport): readonly string[] {
  return [
    repeated > 0 ? `${repeated} stand in the file more than once, word for word; each was counted once` : '',
    toldMore > 0 ? `${toldMore} things that were here already are told more of` : '',
    left > 0
      ? `${left} records of its own case (boards, custody and the like) are not taken over by a case with contents`
      : '',
    onItsWord > 0 ? `${onItsWord} of them say who handled or received what; nothing but the file vouches for that` : '',
  ]
}

const placesOf = (told: ImportReport['unread'], count: number): readonly string[] => [
  ...told.slice(0, mostPlaces).map(({ where, why }) => `  ${visible(where)}: ${visible(why)}`),
  ...(count > mostPlaces ? [`  and ${count - mostPlaces} more`] : []),
]

/** What a table's columns were read as and why, for who wants to say otherwise, and the first of its rows. */
const tableText = ({ name, columns, sample }: ImportReport['tables'][number]): readonly string[] => [
  `Columns of ${visible(name)}:`,
  ...columns.map(columnText),
  ...(sample.length > 0 ? [`Rows of ${visible(name)}:`] : []),
  ...sample.flatMap(row => rowText(row, name)),
]

const columnText = ({ header, as, unit, why }: ImportReport['tables'][number]['columns'][number]) =>
  `  ${visible(header)} = ${as.join(' or ') || 'not read'}${unit === undefined ? '' : ` (${visible(unit)})`}: ${columnReasons[why]}`

function rowText({ where, cells, isLeftOut, notes }: ImportRow, name: string): readonly string[] {
  return [
    `  ${visible(rowPlace(name, where))}: ${visible(cells.join(' · '))}`,
    ...notes.map(why => `    ${isLeftOut ? 'left out' : 'left out of it'}: ${visible(why)}`),
  ]
}
