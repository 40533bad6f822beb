import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ImportBoards } from '#shared/commands/import-board.ts'
import { checkFound } from '#shared/commands/import-check.ts'
import { sourceOfFile } from '#shared/commands/import-identity.ts'
import { planCommand } from '#shared/commands/plan.ts'
import type { ImportReport } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Op } from '#shared/ops/op.ts'
import { readFailed, readUserFile } from '../disk/user-file.ts'
import { checkColumns, checkReading } from '../formats/importing/check-reading.ts'
import { importerFor, largestImport, readForeign } from '../formats/importing/read-foreign.ts'
import type { Found, Importer, InFile } from '../formats/reading/importer.ts'
import { sha256Hex } from '../secrets/crypto/hash.ts'
import type { Job } from '../work/jobs.ts'
import { described, exhibitsHere, type Held } from './evidence.ts'
import { executeAsked } from './execute.ts'
import { listErrors } from './import-errors.ts'
import { mappedTables, rememberedReading } from './import-mappings.ts'
import { reportOf } from './import-report.ts'
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
  readonly scheme?: string | undefined
  readonly sourceGrade?: string | undefined
  readonly informationGrade?: string | undefined
}

export interface ImportOrder {
  /** A file, or a folder of the files of one set. */
  readonly path: string
  readonly format?: string | undefined
  /** What the user says of what the files leave open; absent: as the same files were read before, if they were. */
  readonly reading?: ImportReading | undefined
  readonly source?: ImportSource | undefined
  /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
  readonly boards?: ImportBoards | undefined
  /** Where what cannot be taken in is listed whole; absent: nowhere. */
  readonly errors?: string | undefined
  /** Whether the user lets a list that is there be replaced. */
  readonly replace?: boolean | undefined
}

/** Foreign files read and checked, and what of them would be new to this case. */
interface Prepared {
  readonly files: readonly InFile[]
  readonly unread: Found['unread']
  readonly input: Readonly<Record<string, unknown>>
  readonly ops: readonly Op[]
  readonly report: ImportReport
}

/** The dry run: reads, checks and plans; changes nothing in the case. Throws unreadable-import, unrecognised-import. */
export async function previewImport(session: Session, order: ImportOrder, job: Job): Promise<ImportReport> {
  const { unread, report } = await prepare(session, order, job)
  return { ...report, ...(await listErrors(session, order, unread)) }
}

/**
 * Takes in what is new and keeps the raw files, to the byte as they were read, as exhibits: all in one commit. A second
 * run adds nothing, neither records nor exhibits. Nothing is written beside the file: it may lie among evidence.
 */
export async function takeImport(session: Session, order: ImportOrder, job: Job): Promise<ImportReport> {
  refuseReadOnly(session)
  const prepared = await prepare(session, order, job)
  const said = { ...prepared.report, ...(await listErrors(session, order, prepared.unread)) }
  if (prepared.ops.length === 0) return said
  await heedCancel(job)
  const raw = await keepRaw(session, prepared, job)
  const commit = await executeAsked(session, 'import.take', { ...prepared.input, ...raw })
  return commit ? { ...said, commit } : said
}

async function prepare(session: Session, order: ImportOrder, job: Job): Promise<Prepared> {
  job.progress(0)
  const files = await readFiles(order.path)
  const importer = importerFor(files, order.format, basename(order.path))
  if (order.reading) checkReading(importer, order.reading)
  const fingerprint = fingerprintOf(files)
  const { found, reading, like } = await readAsSaid(session, importer, { files, said: order.reading, fingerprint }, job)
  await heedCancel(job)
  if (order.reading) checkColumns(order.reading, found.tables ?? [])
  if (isEmpty(found)) {
    throw new RedThreadError('unreadable-import', { name: basename(order.path), problem: 'nothing in it can be read' })
  }
  const { unread, eitherWay, ...checked } = checkFound(session.store.data.state.catalogue, found.entities, found.links)
  const { entities, links, known, noted } = await withoutOwn(session, importer, { files, reading }, checked, job)
  const { scheme, sourceGrade = 'F', informationGrade = '6' } = order.source ?? {}
  const title = order.source?.title ?? `${importer.title}: ${basename(order.path)}`
  const source = { fingerprint, title, scheme, sourceGrade, informationGrade }
  const kept =
    Object.keys(reading).length > 0 ? { reading, mappings: mappedTables(importer, reading, found.tables ?? []) } : {}
  const input = { format: importer.id, source, ...kept, boards: order.boards, entities, links, records: found.records }
  const context = { by: session.actor(), at: new Date().toISOString(), newId }
  const ops = planCommand(session.store.data.state, 'import.take', input, context)
  const told = {
    ...{ ...found, unread: [...found.unread, ...unread], noted: [...found.noted, ...noted] },
    ...{ eitherWay, reading, like, known },
  }
  const held = { entities, links }
  return {
    files,
    input,
    ops,
    unread: told.unread,
    report: reportOf(session.store.data.state, { format: importer.id, ...told, ...held, ops }),
  }
}

/**
 * What the files hold, read as the user says now, else as the same files were read before, else as tables with the same
 * headers were. `like`: the name of such a table.
 */
async function readAsSaid(
  session: Session,
  importer: Importer,
  asked: { readonly files: readonly InFile[]; readonly said: ImportReading | undefined; readonly fingerprint: string },
  { signal }: Job,
): Promise<{ readonly found: Found; readonly reading: ImportReading; readonly like?: string }> {
  const { state } = session.store.data
  const { files } = asked
  const said = asked.said ?? sourceOfFile(state, importer.id, asked.fingerprint)?.reading
  const reading = said ?? {}
  const found = await readForeign(importer, { files, reading }, signal)
  const before = said ? undefined : rememberedReading(state, importer.id, found.tables ?? [])
  if (!before) return { found, reading }
  return { found: await readForeign(importer, { files, reading: before.reading }, signal), ...before }
}

/** What this case gave away itself, and what of the file is new to it. Most files hold nothing of ours, and cost no look at that. */
async function withoutOwn(
  session: Session,
  importer: Importer,
  read: { readonly files: readonly InFile[]; readonly reading: ImportReading },
  found: Pick<Found, 'entities' | 'links'>,
  job: Job,
): Promise<Recognised> {
  const { state } = session.store.data
  const names = ownNames(state, session.caseId)
  if (!names.holdsOwn(found)) return { ...found, known: 0, noted: [] }
  return recognise(state, names, found, await writtenNow(session, importer, read, job))
}

/** Lets a cancel in between two steps that hold the thread; throws where one came. A timer comes after what was heard. */
async function heedCancel({ signal }: Job): Promise<void> {
  await wait(1)
  signal.throwIfAborted()
}

/** The file by its bytes, whatever it is called; of a set, all of them in any order. */
function fingerprintOf(files: readonly InFile[]): string {
  const [first = '', ...others] = files.map(({ bytes }) => sha256Hex(bytes)).toSorted()
  return others.length === 0 ? first : sha256Hex(Buffer.from([first, ...others].join(' ')))
}

const isEmpty = ({ entities, links, records, unread }: Found) =>
  entities.length + links.length + records.length + unread.length === 0

async function readFiles(path: string): Promise<readonly InFile[]> {
  try {
    const folder = (await stat(path)).isDirectory()
    const inside = folder ? await readdir(path, { withFileTypes: true }) : []
    // What a stranger's folder links to is not of that folder; to pass it over would lose what the user expects of it.
    const link = inside.find(each => !each.isFile() && !each.isDirectory())
    if (link) throw new RedThreadError('cannot-read-file', { path: join(path, link.name), detail: notAFile })
    const names = inside.filter(each => each.isFile())
    const paths = folder ? names.map(each => join(path, each.name)).sort() : [path]
    const sizes = await Promise.all(paths.map(async each => (await stat(each)).size))
    if (sizes.reduce((sum, size) => sum + size, 0) > largestImport) throw tooLarge(path)
    const files: InFile[] = []
    for (const each of paths) files.push({ name: basename(each), bytes: await readUserFile(each, largestImport) })
    return files
  } catch (error) {
    throw readFailed(path, error)
  }
}

const notAFile = 'in a folder only plain files are read: it is a link, a pipe or a device'

const tooLarge = (path: string) =>
  new RedThreadError('unreadable-import', { name: basename(path), problem: 'it is larger than 512 MiB' })

/** The raw files in the vault: the exhibit that the first is already, and those that are none yet. */
async function keepRaw(session: Session, { files, report }: Prepared, job: Job) {
  const held = new Map(exhibitsHere(session).map(each => [each.sha256, each.id]))
  const first = files[0] && held.get(sha256Hex(files[0].bytes))
  const kept: Held[] = []
  for (const { name, bytes } of files) {
    if (held.has(sha256Hex(bytes))) continue
    const { sha256, size, mediaType } = await session.vault.addBytes(name, [bytes], { signal: job.signal })
    const text = report.texts.find(each => each.name === name)
    kept.push({ name, sha256, size, mediaType: text ? inEncoding(mediaType, text.encoding) : mediaType })
    held.set(sha256, '')
  }
  return { ...(first === undefined ? {} : { exhibit: first }), files: await described(session, kept) }
}

/** As the import read it, so that whoever looks at the exhibit reads the same letters. */
const inEncoding = (mediaType: string, encoding: string) =>
  encoding === 'utf-8' ? mediaType : `${mediaType.split(';', 1)[0]}; charset=${encoding}`
