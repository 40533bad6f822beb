import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sourceOfFile } from '#shared/commands/import-identity.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { canonical } from '#shared/ops/canonical.ts'
import { all } from '#shared/ops/state.ts'
import { checkColumns, checkReading } from '../formats/importing/check-reading.ts'
import { importerFor } from '../formats/importing/read-foreign.ts'
import type { Importer, InFile } from '../formats/reading/importer.ts'
import type { Job } from '../work/jobs.ts'
import { fingerprintOf, type RawFile, readFiles } from './import-files.ts'
import { rememberedReading } from './import-mappings.ts'
import { type CheckedFiles, readChecked } from './read-checked.ts'
import type { Session } from './session.ts'

/** What is asked to be read. */
export interface ReadOrder {
  /** A file, or a folder of the files of one set. */
  readonly path: string
  readonly format?: string | undefined
  /** What the user says of what the files leave open; absent: as the same files were read before, if they were. */
  readonly reading?: ImportReading | undefined
}

/** Foreign files read, and each value of them checked: what of it is new, another step says. */
export interface ReadImport extends CheckedFiles {
  readonly importer: Importer
  readonly files: readonly RawFile[]
  readonly fingerprint: string
  readonly reading: ImportReading
  /** The name of a table with the same headers that was read so before, where nobody said how to read this one. */
  readonly like: string | undefined
}

/** Reads and checks. What was looked at just now is not read again to be taken in. Throws unreadable-import, unrecognised-import. */
export async function readImport(session: Session, order: ReadOrder, job: Job): Promise<ReadImport> {
  job.progress(0)
  const files = await readFiles(order.path)
  const importer = importerFor(files, order.format, basename(order.path))
  if (order.reading) checkReading(importer, order.reading, session.store.data.state.catalogue)
  const fingerprint = fingerprintOf(files)
  const before = lastRead.get(session)
  if (before && isSame(before, { importer, fingerprint, names: namesOf(files), said: order.reading }, session))
    return { ...before.read, files, fingerprint }
  const read = await readAsSaid(session, importer, { files, said: order.reading, fingerprint }, job)
  await heedCancel(job)
  if (order.reading) checkColumns(order.reading, read.found.tables ?? [])
  if (isEmpty(read)) {
    throw new RedThreadError('unreadable-import', { name: basename(order.path), problem: 'nothing in it can be read' })
  }
  const whole = { importer, files, fingerprint, like: undefined, ...read }
  // The bytes are read again when they are taken: nobody need hold them until then.
  lastRead.set(session, {
    read: { ...whole, files: [] },
    names: namesOf(files),
    said: order.reading,
    catalogue: session.store.data.state.catalogue,
  })
  return whole
}

/** What was looked at last in each open case, until it is taken in or something else is looked at. */
const lastRead = new WeakMap<Session, LastRead>()

interface LastRead {
  readonly read: ReadImport
  readonly names: string
  readonly said: ImportReading | undefined
  readonly catalogue: unknown
}

interface Asked extends Pick<ReadImport, 'importer' | 'fingerprint'> {
  /** What was found says where it stands by them: the same bytes under another name are read again. */
  readonly names: string
  readonly said: ImportReading | undefined
}

const namesOf = (files: readonly InFile[]): string => canonical(files.map(({ name }) => name))

export const forgetRead = (session: Session): boolean => lastRead.delete(session)

/** Whether the same bytes are asked for, to be read the way they were: as was said then, or as it turned out to be. */
function isSame({ read, names, said, catalogue }: LastRead, asked: Asked, { store }: Session): boolean {
  const isWay = [said, read.reading].some(way => canonical(way ?? null) === canonical(asked.said ?? null))
  const isFile = read.importer === asked.importer && read.fingerprint === asked.fingerprint && names === asked.names
  return isWay && isFile && catalogue === store.data.state.catalogue
}

/**
 * What the files hold, read as the user says now, else as the same files were read before, else as tables with the same
 * headers were. `like`: the name of such a table.
 */
async function readAsSaid(
  session: Session,
  importer: Importer,
  asked: { readonly files: readonly InFile[]; readonly said: ImportReading | undefined; readonly fingerprint: string },
  job: Job,
): Promise<CheckedFiles & { readonly reading: ImportReading; readonly like?: string }> {
  const { state } = session.store.data
  const { files } = asked
  const said = asked.said ?? sourceOfFile(state, importer.id, asked.fingerprint)?.reading
  const reading = said ?? {}
  const isMapped = !said && all(state, 'mapping').some(({ format, removed }) => format === importer.id && !removed)
  const first = await readChecked(session, importer, { files, reading }, isMapped ? halfOf(job, 0) : job)
  const before = isMapped ? rememberedReading(state, importer.id, first.found.tables ?? []) : undefined
  if (!before) return { ...first, reading }
  return { ...(await readChecked(session, importer, { files, reading: before.reading }, halfOf(job, 1))), ...before }
}

/** Of a job that may read its files twice: what is told of one of the two, so that it only grows. */
const halfOf = ({ signal, progress }: Job, before: 0 | 1): Job => ({
  signal,
  progress: (done, total = 0) => progress((before * total + done) / 2, total),
})

/** Lets a cancel in between two steps that hold the thread; throws where one came. A timer comes after what was heard. */
export async function heedCancel({ signal }: Job): Promise<void> {
  await wait(1)
  signal.throwIfAborted()
}

const isEmpty = ({ found, records, entities, links, refused }: CheckedFiles) =>
  entities.size + links.size + records.length + refused.length + found.unread.length === 0
