import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode, saveFailed, writeDurably } from '../disk/files.ts'
import { readOwn, requireFolder } from '../disk/own-files.ts'
import { caseVersion, decodeHeader, encodeHeader, type Header, type Reading } from '../secrets/header/header-format.ts'
import { caseIdOf } from './journal/segment-format.ts'
import { fileNames, readHeader as readSegmentHeader } from './journal/segments.ts'

export const headerNames = ['case.hdr', 'case.hdr.2'] as const

/**
 * Whole, but not the same: `older` is from before the last rewrite, which was cut short between the copies or undone by
 * a program that put a file back; `apart` from another rewrite of the same one; `foreign` of another case.
 */
export type CopyState = 'good' | 'damaged' | 'missing' | 'older' | 'apart' | 'foreign'

export interface HeaderFound {
  readonly header: Header
  /** In the order of headerNames. Nothing was repaired; rewriteHeader mends both. */
  readonly copies: readonly [CopyState, CopyState]
  /** A whole copy that says something else: it may be the one that a secret opens. */
  readonly other?: Header
}

interface Copy {
  readonly reading: Reading | 'missing'
  /** Why the disk did not give the copy, where it did not. */
  readonly trouble: string
}

/**
 * Reads both copies; one good copy suffices. Throws not-a-case where neither is there, newer-format, header-damaged,
 * cannot-read-file where the disk gives neither,
 * and case-part-refused where one is no plain file.
 */
export async function readHeader(folder: string): Promise<HeaderFound> {
  const [first, second] = await Promise.all([readCopy(folder, 0), readCopy(folder, 1)])
  const newer = [first, second].map(({ reading }) => (isNewer(reading) ? reading.newer : 0))
  if (Math.max(...newer) > 0) throw new RedThreadError('newer-format', { version: Math.max(...newer) })
  const whole = [first.reading, second.reading].filter(isHeader)
  const header = (await ofTheJournal(folder, whole)) ?? newest(...whole)
  if (header) {
    const other = whole.find(each => !isSame(each, header))
    const copies = [stateOf(first.reading, header), stateOf(second.reading, header)] as const
    return { header, copies, ...(other ? { other } : {}) }
  }
  if (first.reading === 'missing' && second.reading === 'missing')
    throw new RedThreadError('not-a-case', { path: folder })
  const detail = first.trouble || second.trouble
  if (detail) throw new RedThreadError('cannot-read-file', { path: join(folder, headerNames[0]), detail })
  throw new RedThreadError('header-damaged', { path: folder })
}

/**
 * Writes both copies, one after the other, and reads the first back before it touches the second: at every moment one
 * whole copy is on disk. Throws save-failed.
 */
export async function rewriteHeader(folder: string, header: Header): Promise<void> {
  await requireFolder(folder).catch(error => {
    throw saveFailed(error)
  })
  const bytes = encodeHeader(header)
  const [first, second] = await Promise.all([readCopy(folder, 0), readCopy(folder, 1)])
  const best = newest(first.reading, second.reading)
  // The newest good copy is the last to be touched.
  const order = best && best === first.reading ? ([1, 0] as const) : ([0, 1] as const)
  for (const at of order) {
    const path = join(folder, headerNames[at])
    await writeDurably(path, bytes)
    if (!(await readOwn(path)).equals(bytes)) {
      throw new RedThreadError('save-failed', { detail: `${headerNames[at]} reads back differently` })
    }
  }
}

/** The header of a case as this program writes it: itself, or one version up, by which older programs know to stay out. */
export function raised(header: Header): Header {
  return header.version === caseVersion ? header : { ...header, version: caseVersion, revision: header.revision + 1 }
}

async function readCopy(folder: string, at: 0 | 1): Promise<Copy> {
  try {
    return { reading: decodeHeader(await readOwn(join(folder, headerNames[at]))), trouble: '' }
  } catch (error) {
    if (error instanceof RedThreadError) throw error
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return { reading: 'missing', trouble: '' }
    return { reading: 'damaged', trouble: errorCode(error) }
  }
}

function newest(...readings: readonly Copy['reading'][]): Header | undefined {
  return readings.filter(isHeader).reduce<Header | undefined>((best, one) => {
    return best === undefined || one.revision > best.revision ? one : best
  }, undefined)
}

/** Of the headers of two cases the one whose journal lies here; undefined where that does not decide. */
async function ofTheJournal(folder: string, whole: readonly Header[]): Promise<Header | undefined> {
  const [one, two] = whole
  if (!one || !two || one.caseId.equals(two.caseId)) return undefined
  for (const name of (await fileNames(folder).catch(() => undefined)) ?? []) {
    const caseId = caseIdOf((await readSegmentHeader(folder, name)).bytes)
    const found = caseId && whole.find(header => header.caseId.equals(caseId))
    if (found) return found
  }
  return undefined
}

function stateOf(reading: Copy['reading'], best: Header): CopyState {
  if (!isHeader(reading)) return reading === 'missing' ? 'missing' : 'damaged'
  if (!reading.caseId.equals(best.caseId)) return 'foreign'
  if (isSame(reading, best)) return 'good'
  return reading.revision < best.revision ? 'older' : 'apart'
}

const isSame = (one: Header, two: Header) => encodeHeader(one).equals(encodeHeader(two))

function isHeader(reading: Copy['reading']): reading is Header {
  return typeof reading === 'object' && 'slots' in reading
}

function isNewer(reading: Copy['reading']): reading is { readonly newer: number } {
  return typeof reading === 'object' && 'newer' in reading
}
