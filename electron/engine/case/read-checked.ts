import { type Checked, type ImportCheck, importCheck, type Refusal } from '#shared/commands/import-check.ts'
import { recordsAsHere, type TypesHere, thingAsHere, typesHere } from '#shared/commands/import-types.ts'
import { withTypes } from '#shared/model/catalogue.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { ForeignTask, FoundBeside } from '../formats/importing/foreign-task.ts'
import { readForeign } from '../formats/importing/read-foreign.ts'
import type { FoundEntity, FoundLink, Importer } from '../formats/reading/importer.ts'
import type { Job } from '../work/jobs.ts'
import type { Session } from './session.ts'

/** What foreign files hold, each value of it checked as the case has its types. */
export interface CheckedFiles {
  readonly found: FoundBeside
  readonly records: readonly CaseRecord[]
  readonly entities: readonly Checked<FoundEntity>[]
  readonly links: readonly Checked<FoundLink>[]
  readonly refused: readonly Refusal[]
}

/**
 * Reads files and checks what is found batch by batch, while the worker waits: between two the thread is free. Progress
 * is in bytes and ends at their sum. Throws as `readForeign`.
 */
export async function readChecked(
  { store }: Session,
  importer: Importer,
  { files, reading }: Pick<ForeignTask, 'files' | 'reading'>,
  { signal, progress }: Job,
): Promise<CheckedFiles> {
  const { catalogue } = store.data.state
  const refused: Refusal[] = []
  const [records, entities, links]: [CaseRecord[], Checked<FoundEntity>[], Checked<FoundLink>[]] = [[], [], []]
  let check: ImportCheck<FoundEntity, FoundLink> | undefined
  let types: TypesHere | undefined
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const found = await readForeign(
    importer,
    { files, reading, types: catalogue.records },
    {
      signal,
      progress: share => progress(Math.floor(share * total), total),
      take: batch => {
        records.push(...(batch.records ?? []))
        if (!batch.entities && !batch.links) return
        // All records have come by then: those of types count too.
        types ??= typesHere(catalogue, records)
        check ??= importCheck(withTypes(catalogue, recordsAsHere(records, types)), each => refused.push(each))
        for (const each of batch.entities ?? []) push(entities, check.entity(thingAsHere(each, types)))
        for (const each of batch.links ?? []) push(links, check.link(thingAsHere(each, types)))
      },
    },
  )
  progress(total, total)
  types ??= typesHere(catalogue, records)
  const noted = [...found.noted, ...types.noted]
  return { found: { ...found, noted }, records: recordsAsHere(records, types), entities, links, refused }
}

const push = <T>(list: T[], one: T | undefined) => {
  if (one) list.push(one)
}
