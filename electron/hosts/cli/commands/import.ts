import { basename } from 'node:path'
import type { ImportReport } from '#shared/contract.ts'
import { gradeOptions, gradesGiven } from '../claim-options.ts'
import type { CliCommand } from '../command.ts'
import { decimalGiven, decimalOption } from '../decimal-option.ts'
import { pathOf } from '../desk.ts'
import { visible } from '../visible.ts'

export const importFile: CliCommand = {
  name: 'import',
  summary: 'Take a file of another program into the case',
  takes: ['<file>'],
  about:
    'The raw file is kept as an exhibit and becomes the source of every claim. What could not be read is listed with its\nreason in a file beside it. The same file taken in twice adds nothing; one undo takes all of it back.',
  options: {
    format: { takes: '<format>', help: 'Where it is not told from the file itself; see "red-thread formats"' },
    decimal: decimalOption('Where figures can be read both ways and their column does not tell: 1.500'),
    'dry-run': { help: 'Only say what it would add' },
    title: { takes: '<words>', help: 'What its source is called; else its name' },
    ...gradeOptions('Grade of its claims, such as C3; else F6 of 6x6, cannot be judged'),
  },
  examples: [
    ['red-thread import entities.ftm.json --dry-run', ''],
    ['red-thread import bundle.json --title "Vendor feed of March" --grade C3', ''],
  ],
  on: 'write',
  run: async (given, desk) => {
    const path = pathOf(given.words[0] ?? '')
    const format = given.one('format')
    const order = { path, ...(format === undefined ? {} : { format }), ...decimalGiven(given) }
    const { scheme, sourceGrade, informationGrade } = gradesGiven(given, await desk.state())
    const source = { title: given.one('title') ?? basename(path), scheme, sourceGrade, informationGrade }
    const report = await desk.job(job =>
      given.has('dry-run')
        ? desk.call('import.preview', { ...order, job })
        : desk.call('import.take', { ...order, job, source }),
    )
    return { data: report, text: () => reportText(report) }
  },
}

function reportText({
  format,
  counts,
  added,
  onItsWord,
  known,
  left,
  repeated,
  toldMore,
  unread,
  unreadCount,
  noted,
  notedCount,
  eitherWay,
  errorsFile,
  commit,
}: ImportReport): string {
  const kinds = Object.entries(counts).map(([what, count]) => `${count} ${visible(what).slice(0, 80)}`)
  const held = [...kinds.slice(0, 30), ...(kinds.length > 30 ? [`${kinds.length - 30} other kinds`] : [])]
  const others = added.others > 0 ? `, ${added.others} others` : ''
  return [
    `Read as ${format}: ${held.join(', ') || 'nothing'}`,
    `${commit ? 'Added' : 'New'}: ${added.entities} entities, ${added.links} links, ${added.claims} claims${others}; ${known} known already`,
    repeated > 0 ? `${repeated} stand in the file more than once, word for word; each was counted once` : '',
    toldMore > 0 ? `${toldMore} things that were here already are told more of` : '',
    left > 0
      ? `${left} records of its own case (boards, custody and the like) are not taken over by a case with contents`
      : '',
    onItsWord > 0 ? `${onItsWord} of them say who handled or received what; nothing but the file vouches for that` : '',
    unreadCount > 0 ? `${unreadCount} could not be taken in${errorsFile ? `, all listed in ${errorsFile}` : ''}:` : '',
    ...firstTen(unread),
    eitherWay > 0
      ? `${eitherWay} of them can be read in two ways; say with --decimal whether a point or a comma comes before fractions`
      : '',
    notedCount > 0 ? `${notedCount} remarks on what was taken in:` : '',
    ...firstTen(noted),
  ]
    .filter(Boolean)
    .join('\n')
}

const firstTen = (told: ImportReport['unread']) =>
  told.slice(0, 10).map(({ where, why }) => `  ${visible(where)}: ${visible(why)}`)
