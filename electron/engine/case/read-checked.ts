import { type Checked, type ImportCheck, importCheck, type Refusal } from '#shared/commands/import-check.ts'
import type { HandlingSaid } from '#shared/commands/import-handling.ts'
import { recordsAsHere, type TypesHere, thingAsHere, typesHere } from '#shared/commands/import-types.ts'
import { withTypes } from '#shared/model/catalogue.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Batch } from '../formats/importing/batches.ts'
import type { ForeignTask, FoundBeside } from '../formats/importing/foreign-task.ts'
import { readForeign } from '../formats/importing/read-foreign.ts'
import type { FoundEntity, FoundLink, Importer } from '../formats/reading/importer.ts'
import { Packed } from '../formats/reading/packed.ts'
import type { Job } from '../work/jobs.ts'
import { ownNames } from './own-names.ts'
import type { Session } from './session.ts'

/** What foreign files hold, each value of it checked as the case has its types. There may be more than fits in memory as objects. */
export interface CheckedFiles {
  readonly found: FoundBeside
  readonly records: readonly CaseRecord[]
  readonly entities: Packed<Checked<FoundEntity>>
  readonly links: Packed<Checked<FoundLink>>
  /** What the claims of all of them say of handling. */
  readonly said: HandlingSaid
  readonly refused: readonly Refusal[]
  /** Whether anything of them is what this case gave away, as it was at this entry, when they were read. */
  readonly own: { readonly seq: number; readonly isAny: boolean }
}

/**
 * Reads files and checks what is found batch by batch, while the worker waits: between two the thread is free. Progress
 * is in bytes and ends at their sum. Throws as `readForeign`.
 */
export async function readChecked(
  session: Session,
  importer: Importer,
  { files, reading }: Pick<ForeignTask, 'files' | 'reading'>,
  { signal, progress }: Job,
): Promise<CheckedFiles> {
  const { take, done } = checking(session)
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const found = await readForeign(
    importer,
    { files, reading, types: session.store.data.state.catalogue.records },
    { signal, progress: share => progress(Math.floor(share * total), total), take },
  )
  progress(total, total)
  return done(found)
}

/** Takes batches, of which records come first, and gives all that was in them as it can be taken in. */
function checking({ store, caseId }: Session) {
  const { state, seq } = store.data
  const names = ownNames(state, caseId)
  const [records, refused]: [CaseRecord[], Refusal[]] = [[], []]
  const [entities, links] = [new Packed<Checked<FoundEntity>>(), new Packed<Checked<FoundLink>>()]
  const said = new Set<string | undefined>()
  let isAny = false
  let begun: { readonly types: TypesHere; readonly check: ImportCheck<FoundEntity, FoundLink> } | undefined
  /** Once all records have come: those of types count too. */
  const begin = () => {
    const types = typesHere(state.catalogue, records)
    const catalogue = withTypes(state.catalogue, recordsAsHere(records, types))
    return { types, check: importCheck<FoundEntity, FoundLink>(catalogue, each => refused.push(each)) }
  }
  const keep = <T extends Checked<FoundEntity>>(list: Packed<T>, one: T | undefined, own: (key: string) => unknown) => {
    if (!one) return
    for (const { handling } of one.claims) said.add(handling)
    isAny ||= own(one.key) !== undefined
    list.push(one)
  }
  return {
    take: (batch: Batch): void => {
      records.push(...(batch.records ?? []))
      if (!batch.entities && !batch.links) return
      begun ??= begin()
      const { types, check } = begun
      for (const each of batch.entities ?? []) keep(entities, check.entity(thingAsHere(each, types)), names.entity)
      for (const each of batch.links ?? []) keep(links, check.link(thingAsHere(each, types)), names.link)
    },
    done: (found: FoundBeside): CheckedFiles => {
      const { types } = begun ?? begin()
      const noted = [...found.noted, ...types.noted]
      const here = recordsAsHere(records, types)
      return { found: { ...found, noted }, records: here, entities, links, said, refused, own: { seq, isAny } }
    },
  }
}
