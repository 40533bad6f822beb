import { basename } from 'node:path'
import { type ImportBoards, importBoards } from '#shared/commands/import-board.ts'
import type { ImportFormat, ImportOutcome } from '#shared/contract.ts'
import { gradeOptions, gradesGiven } from '../claim-options.ts'
import type { CommandDetails, Given } from '../command.ts'
import type { EngineClient } from '../engine-client.ts'
import type { ExitName } from '../exit-codes.ts'
import { importText } from '../output/import.ts'
import { pathOf } from '../path-of.ts'
import { readingGiven, readingOptions } from '../reading-options.ts'
import { UsageError } from '../usage-error.ts'

function boardsGiven(given: Given): { readonly boards?: ImportBoards } {
  const asked = given.one('board')
  if (asked === undefined) return {}
  const boards = importBoards.find(known => known === asked)
  if (boards === undefined) throw new UsageError(`--board: "${asked}" is neither own nor every.`)
  return { boards }
}

/** The format that is asked for, or all; one that is not there is refused once the file is looked at. */
async function formatsFor(client: EngineClient, format: string | undefined): Promise<readonly ImportFormat[]> {
  const formats = await client.call('import.formats', {})
  const asked = formats.filter(({ id }) => id === format)
  return asked.length > 0 ? asked : formats
}

/** Nothing new is no failure; nothing that can be taken in is. */
const exitFor = { all: 'ok', part: 'problems', nothing: 'refused' } as const satisfies Record<ImportOutcome, ExitName>

export const importFile: CommandDetails = {
  takes: ['<file>'],
  about:
    'The raw file is kept as an exhibit and becomes the source of every claim. Nothing is written beside it; --errors\nlists what could not be taken in, and why, where you say. The same file taken in twice adds nothing; one undo takes\nall of it back. It exits with 5 where a part could not be taken in, and with 1 where nothing could.',
  options: {
    format: { takes: '<format>', help: 'Where it is not told from the file itself; see "red-thread formats"' },
    ...readingOptions,
    errors: { takes: '<file>', help: 'Lists all that cannot be taken in, each with its place and reason' },
    'dry-run': { help: 'Only say what it would add' },
    title: { takes: '<words>', help: 'What its source is called; else its name' },
    board: {
      takes: '<own | every>',
      help: 'Where new entities are shown; else on every board, or on their own where one is arranged',
    },
    ...gradeOptions('Grade of its claims, such as C3; else F6 of 6x6, cannot be judged'),
  },
  examples: [
    ['red-thread import entities.ftm.json --dry-run', ''],
    ['red-thread import clients.xlsx --type person --map "Full Name=label,DOB=birth date,Remarks=nothing"', ''],
    ['red-thread import transfers.csv --type company --link-type paid --map "Sum=amount (EUR)"', ''],
    ['red-thread import bundle.json --title "Vendor feed of March" --grade C3', ''],
  ],
  on: 'write',
  run: async (given, client) => {
    const state = await client.state()
    const path = pathOf(given.words[0] ?? '')
    const format = given.one('format')
    const errors = given.one('errors')
    const order = {
      path,
      ...(format !== undefined && { format }),
      ...readingGiven(given, await formatsFor(client, format), state.catalogue),
      ...(errors !== undefined && { errors: pathOf(errors) }),
    }
    const { scheme, sourceGrade, informationGrade } = gradesGiven(given, state)
    const source = { title: given.one('title') ?? basename(path), scheme, sourceGrade, informationGrade }
    const report = await client.job(job =>
      given.has('dry-run')
        ? client.call('import.preview', { ...order, job })
        : client.call('import.take', { ...order, job, source, ...boardsGiven(given) }),
    )
    return { data: report, text: () => importText(state.catalogue, report), exit: exitFor[report.outcome] }
  },
}
