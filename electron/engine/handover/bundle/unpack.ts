import { startSha256 } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { AgeFile } from './age-file.ts'
import { tarSize, tarSpan } from './contents.ts'
import { type BundleFile, damaged, type Manifest, manifestName, parseManifest, signatureName } from './manifest.ts'
import { verifySsh } from './sshsig.ts'
import { decodeTarHeader, encodeTarHeader, tarBlock, tarEnd, tarPadding } from './tar.ts'

/** What the pages of a bundle may take in memory, and how many files it may hold. */
export interface BundleLimits {
  readonly manifestBytes: number
  readonly pageBytes: number
  /** Longest line of the journal: an entry of three quarters of this many bytes. */
  readonly journalLine: number
}

export const usualLimits: BundleLimits = { manifestBytes: 32 * 2 ** 20, pageBytes: 2 ** 20, journalLine: 64 * 2 ** 20 }

const longestSignature = 4096

/** A bundle whose signature holds. Of the rest only the places are known yet. */
export interface Unpacked {
  readonly manifest: Manifest
  readonly publicKey: Buffer
  /** Where each file's bytes begin in the tar. */
  readonly places: ReadonlyMap<string, BundleEntry>
}

export interface BundleEntry extends BundleFile {
  readonly start: number
}

/**
 * Reads the signed page and works out where every file must lie: the tar may hold nothing that follows from it
 * differently, so foreign names, links, doubles and extra bytes have no place to be. Throws bundle-damaged.
 */
export async function unpackManifest(file: AgeFile, limits: BundleLimits): Promise<Unpacked> {
  const page = await firstFile(file, 0, manifestName, limits.manifestBytes)
  const signature = await firstFile(file, tarSpan(page.length), signatureName, longestSignature)
  const publicKey = verifySsh(page, signature.toString('latin1'))
  if (publicKey === undefined) throw damaged('the signature does not hold for its MANIFEST')
  const manifest = parseManifest(page.toString('utf8'))
  if (!Buffer.from(page.toString('utf8')).equals(page)) throw damaged('its MANIFEST is not UTF-8')
  if (tarSize([{ size: page.length }, { size: signature.length }, ...manifest.files]) !== file.size) {
    throw damaged('it holds more or less than its MANIFEST says')
  }
  return { manifest, publicKey, places: placesOf(manifest, tarSpan(page.length) + tarSpan(signature.length)) }
}

/** What is done with a file's bytes: it must read them to their end. */
export type TakeFile = (file: BundleFile, bytes: AsyncIterable<Buffer>) => Promise<unknown>

/**
 * Reads these files, which lie one after the other, against the manifest: every header, every byte, every zero between
 * them. Throws bundle-damaged; until a file's bytes have ended nothing is known of them.
 */
export async function checkFiles(file: AgeFile, places: Iterable<BundleEntry>, take: TakeFile): Promise<void> {
  for (const place of places) {
    if (!(await file.read(place.start - tarBlock, tarBlock)).equals(encodeTarHeader(place))) {
      throw damaged(`${place.name} is not where its MANIFEST says`)
    }
    let isWhole = false
    async function* bytes() {
      yield* readChecked(file, place)
      isWhole = true
    }
    await take(place, bytes())
    if (!isWhole) throw new RedThreadError('unexpected', { detail: `${place.name} was not read to its end` })
    await checkZeroes(file, place.start + place.size, tarPadding(place.size))
  }
}

/** Whether the tar ends as one does. Throws bundle-damaged. */
export const checkEnd = (file: AgeFile): Promise<void> => checkZeroes(file, file.size - tarEnd.length, tarEnd.length)

/** A file's bytes, hashed as they pass: throws bundle-damaged at the end where they are not what was signed. */
export async function* readChecked(file: AgeFile, { name, sha256, size, start }: BundleEntry): AsyncIterable<Buffer> {
  const hash = startSha256()
  for await (const piece of file.range(start, size)) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest('hex') !== sha256) throw damaged(`${name} is not what its MANIFEST says`)
}

async function firstFile(file: AgeFile, at: number, name: string, longest: number): Promise<Buffer> {
  const member = decodeTarHeader(await file.read(at, tarBlock))
  if (member?.name !== name) throw damaged(`it does not hold ${name} where it belongs`)
  if (member.size > longest) throw damaged(`its ${name} is too long`)
  const page = await file.read(at + tarBlock, member.size)
  await checkZeroes(file, at + tarBlock + member.size, tarPadding(member.size))
  return page
}

async function checkZeroes(file: AgeFile, start: number, length: number): Promise<void> {
  const bytes = await file.read(start, length)
  if (bytes.length !== length || bytes.some(byte => byte !== 0)) throw damaged('it holds bytes where none belong')
}

function placesOf(manifest: Manifest, first: number): Map<string, BundleEntry> {
  const places = new Map<string, BundleEntry>()
  let at = first
  for (const { name, sha256, size } of manifest.files) {
    places.set(name, { name, sha256, size, start: at + tarBlock })
    at += tarSpan(size)
  }
  return places
}
