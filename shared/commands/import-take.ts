import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { withTypes } from '#shared/model/catalogue.ts'
import { informationMarks, schemeIds, sourceMarks } from '#shared/model/grade.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { claimInput } from './claim-input.ts'
import { defineCommand, type PlanContext } from './command.ts'
import { exhibitItem, planExhibits } from './exhibit-add.ts'
import { importBoards } from './import-board.ts'
import { checkFound, refusalNote } from './import-check.ts'
import { handlingSaid } from './import-handling.ts'
import type { ImportInput } from './import-input.ts'
import { mappedTable } from './import-mapping.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { importReading } from './import-reading.ts'
import { imported } from './import-sentence.ts'

const claim = claimInput
  .pick({ property: true, value: true, decimal: true, original: true, locator: true, validFrom: true, validTo: true })
  .extend(claimInput.pick({ status: true, handling: true }).shape)
  .extend({ reason: z.string().optional() })
const found = z.strictObject({ key: z.string(), type: z.string(), claims: z.array(claim) })
/** Its key is the id of a record of the case. */
const here = z.literal(true).optional()
const entity = found.extend({ local: z.literal(true).optional(), here })

/** What an importer found, as `Found` of the engine; checked here again, for it comes out of a foreign file. */
const input = z.strictObject({
  format: z.string(),
  /** What the source of all this is called, and how it is graded unless a claim says otherwise. */
  source: z.strictObject({
    /** SHA-256 of the file or files: the same file is the same source. */
    fingerprint: z.string(),
    title: z.string(),
    /** Of the grade; absent: 6x6, whatever the case's is. */
    scheme: z.enum(schemeIds).optional(),
    sourceGrade: z.enum(sourceMarks),
    informationGrade: z.enum(informationMarks),
  }),
  /** How it was read where the file leaves it open; kept with the source, so that it can be read so again. */
  reading: importReading.optional(),
  /** The tables of which somebody said how they are read; absent: nobody did. */
  mappings: z.array(mappedTable).default([]),
  /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
  boards: z.enum(importBoards).optional(),
  /** The exhibit the raw file is already. */
  exhibit: z.string().optional(),
  /** The raw files that are none yet, in the vault already; they become exhibits. None in a dry run. */
  files: z.array(exhibitItem).default([]),
  entities: z.array(entity),
  links: z.array(found.extend({ from: z.string(), to: z.string(), here })),
  records: z.array(z.looseObject({ id: z.string(), record: z.string() })),
})

type Found = z.infer<typeof found>

/** Takes in what an importer found, as one commit. */
export const importTake = defineCommand({
  id: 'import.take',
  title: 'Import a file',
  input,
  plan: (state, { files, entities, links, records, exhibit, ...given }, context) => {
    const { refused, ...checked } = checkFound(withTypes(state.catalogue, records), {
      entities: entities.map(plain),
      links: links.map(plain),
    })
    if (refused.length > 0)
      throw new RedThreadError('invalid-input', { problems: refused.map(each => refusalNote(each).why) })
    const raw = rawExhibit(files, context, exhibit)
    const said = handlingSaid([...checked.entities, ...checked.links])
    const input = { ...given, ...checked, said, records: records as unknown as CaseRecord[], exhibit: raw.id }
    const planned = planImport(state, input, context)
    return withRaw(state, planned, input, files, raw.context)
  },
  sentence: imported,
})

/** A value is ready where it is no text. */
const plain = <T extends Found>(thing: T) => ({
  ...thing,
  claims: thing.claims.map(claim => ({ ...claim, value: claim.value as string | Value })),
})

/**
 * The id of the exhibit that the raw file is, or that the first of these files will be, before it is recorded: everything
 * of the import names it. `context`: the one to record it in.
 */
export function rawExhibit(
  files: readonly unknown[],
  context: PlanContext,
  here?: string,
): { readonly id: string | undefined; readonly context: PlanContext } {
  if (here !== undefined || files.length === 0) return { id: here, context }
  const id = context.newId('exhibit')
  let isGiven = false
  const newId = (record: string) => {
    if (isGiven || record !== 'exhibit') return context.newId(record)
    isGiven = true
    return id
  }
  return { id, context: { ...context, newId } }
}

/** The import with its raw files as exhibits, numbered after those of the case and those the file itself brings. */
export function withRaw(
  state: CaseState,
  { ops, handling }: Pick<ImportPlan, 'ops' | 'handling'>,
  { records, format }: Pick<ImportInput, 'records' | 'format'>,
  files: readonly z.infer<typeof exhibitItem>[],
  context: PlanContext,
): readonly Op[] {
  if (ops.length === 0) return []
  const brought = records.filter(record => record.record === 'exhibit')
  const raw = files.map(file => ({ ...file, handling, acquiredHow: `imported as ${format}` }))
  return [...planExhibits(raw, [...all(state, 'exhibit'), ...brought], context), ...ops]
}
