import { basename } from 'node:path'
import type { ImportBoards } from '#shared/commands/import-board.ts'
import { mostOpsInPart } from '#shared/commands/import-part.ts'
import { type ImportParts, planParts } from '#shared/commands/import-plan.ts'
import { rawExhibit, withRaw } from '#shared/commands/import-take.ts'
import { refuseUnsound } from '#shared/commands/plan.ts'
import type { ImportReport } from '#shared/contract.ts'
import type { InformationGrade, SchemeId, SourceGrade } from '#shared/model/grade.ts'
import type { Op } from '#shared/ops/op.ts'
import { hashText } from '../secrets/crypto/hash.ts'
import type { Job } from '../work/jobs.ts'
import { executePlanned, type Planned } from './execute-planned.ts'
import { listErrors } from './import-errors.ts'
import type { RawFile } from './import-files.ts'
import { mappedTables } from './import-mappings.ts'
import { firstHere, keepRaw } from './import-raw.ts'
import { forgetRead, heedCancel, type ReadImport, type ReadOrder, readImport } from './import-read.ts'
import { reportOf, unreadOf } from './import-report.ts'
import { newId } from './new-id.ts'
import { ownNames } from './own-names.ts'
import { type Recognised, recognise } from './own-things.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'
import { writtenNow } from './written-now.ts'

/** What the source of an import is called, and how it is graded. */
export interface ImportSource {
  readonly title: string
  /** Of the grade; absent: 6x6. */
  readonly scheme?: SchemeId | undefined
  readonly sourceGrade?: SourceGrade | undefined
  readonly informationGrade?: InformationGrade | undefined
}

export interface ImportOrder extends ReadOrder {
  readonly source?: ImportSource | undefined
  /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
  readonly boards?: ImportBoards | undefined
  /** Where what cannot be taken in is listed whole; absent: nowhere. */
  readonly errors?: string | undefined
  /** Whether the user lets a list that is there be replaced. */
  readonly replace?: boolean | undefined
}

/** The dry run: reads, checks and plans; changes nothing in the case. Throws unreadable-import, unrecognised-import. */
export async function previewImport(session: Session, order: ImportOrder, job: Job): Promise<ImportReport> {
  const { read, recognised, plan } = await prepare(session, order, job)
  const { parts, tally, begin, state } = plan({ onlyCounted: true, most: Number.POSITIVE_INFINITY })
  for (const ops of begin(parts, read.files.map(asIfKept))) {
    refuseUnsound(state, ops)
    await heedCancel(job)
  }
  return { ...reportOf(read, recognised, tally()), ...(await listErrors(session, order, unreadOf(read, recognised))) }
}

/**
 * Takes in what is new and keeps the raw files, to the byte as they were read, as exhibits: all in one step, which is one
 * commit or, of more than `most` ops, several. A second run adds nothing, neither records nor exhibits. Nothing is written
 * beside the file: it may lie among evidence.
 */
export async function takeImport(
  session: Session,
  order: ImportOrder,
  job: Job,
  most = mostOpsInPart,
): Promise<ImportReport> {
  refuseReadOnly(session)
  const { read, recognised, plan } = await prepare(session, order, job)
  const first = plan({ most })
  const start = first.parts.next()
  const listed = await listErrors(session, order, unreadOf(read, recognised))
  if (start.done) {
    forgetRead(session)
    return { ...reportOf(read, recognised, first.tally()), ...listed }
  }
  await heedCancel(job)
  const files = await keepRaw(session, read.files, read.found.texts ?? [], job)
  const begun = { ...first, parts: first.begin(andThen(start.value, first.parts), files) }
  const { planned, commit } = await executePlanned(
    session,
    'import.take',
    begun,
    () => {
      const anew = plan({ most })
      return { ...anew, parts: anew.begin(anew.parts, files) }
    },
    () => heedCancel(job),
  )
  forgetRead(session)
  const report = { ...reportOf(read, recognised, planned.tally()), ...listed }
  return commit ? { ...report, commit: { ...commit, created: shownOf(session, commit.created) } } : report
}

/** What can be shown: of claims and links there may be millions, and a host carries an answer as one message. */
const shownOf = ({ store }: Session, ids: readonly string[]): readonly string[] =>
  ids.filter(id => {
    const record = store.data.state.records.get(id)?.record
    return record !== 'claim' && record !== 'link'
  })

function* andThen<T>(first: T, others: Iterable<T>): Generator<T, undefined> {
  yield first
  yield* others
}

/** One plan of an import, on the state of the case it was made for. */
interface Made extends Planned, ImportParts {
  readonly parts: ImportParts['parts']
  /** The parts with the raw files as exhibits before all else. */
  readonly begin: (parts: Iterable<readonly Op[]>, files: Parameters<typeof withRaw>[3]) => Iterable<readonly Op[]>
}

/** In a dry run nothing is put into the vault. */
const asIfKept = ({ name, sha256, bytes }: RawFile) => ({ name, sha256, size: bytes.length, mediaType: 'unknown' })

/** Foreign files read and checked; `plan` says what of them is new to the case as it is when it is called. */
interface Prepared {
  readonly read: ReadImport
  readonly recognised: Recognised
  readonly plan: (how: Parameters<typeof planParts>[3]) => Made
}

async function prepare(session: Session, order: ImportOrder, job: Job): Promise<Prepared> {
  const read = await readImport(session, order, job)
  const recognised = await withoutOwn(session, read, job)
  const { scheme, sourceGrade = 'F', informationGrade = '6' } = order.source ?? {}
  const title = order.source?.title ?? `${read.importer.title}: ${basename(order.path)}`
  const { importer, fingerprint, reading, found, records } = read
  const isSaid = Object.keys(reading).length > 0
  const given = {
    format: importer.id,
    source: { fingerprint, title, scheme, sourceGrade, informationGrade },
    mappings: isSaid ? mappedTables(importer, reading, found.tables ?? []) : [],
    ...(isSaid ? { reading } : {}),
    ...{ boards: order.boards, entities: recognised.entities, links: recognised.links, records, said: recognised.said },
  }
  const plan = (how: Parameters<typeof planParts>[3]): Made => {
    const { state } = session.store.data
    const context = { by: session.actor(), at: new Date().toISOString(), newId, hash: hashText }
    const raw = rawExhibit(read.files, context, firstHere(session, read.files))
    const input = { ...given, exhibit: raw.id }
    const planned = planParts(state, input, context, how)
    const begin: Made['begin'] = function* (parts, files) {
      let isFirst = true
      for (const ops of parts) {
        if (ops.length === 0) {
          yield ops
          continue
        }
        yield isFirst ? withRaw(state, { ...planned, ops }, input, files, raw.context) : ops
        isFirst = false
      }
    }
    return { ...planned, state, context: raw.context, begin }
  }
  return { read, recognised, plan }
}

/** What this case gave away itself, and what of the file is new to it. Most files hold nothing of ours, and cost no look at that. */
async function withoutOwn(session: Session, read: ReadImport, job: Job): Promise<Recognised> {
  const { state } = session.store.data
  const names = ownNames(state, session.caseId)
  const { importer, entities, links, said, own } = read
  // What was looked at before the case went on is looked through anew.
  const isOwn = own.seq === session.store.data.seq ? own.isAny : names.holdsOwn(read)
  if (!isOwn) return { entities, links, count: entities.size + links.size, said, known: 0, noted: [], unread: [] }
  return recognise(state, names, read, await writtenNow(session, importer, read, job))
}
