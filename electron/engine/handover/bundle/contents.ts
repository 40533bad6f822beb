import { startSha256 } from '#engine/secrets/crypto/hash.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { BundleFile } from './manifest.ts'
import { encodeTarHeader, tarBlock, tarEnd, tarPadding } from './tar.ts'

/** A file on its way into a bundle: what the manifest says of it, and its bytes. */
export interface BundleContent extends BundleFile {
  read(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Where a file's header begins in the tar; the archive's whole size is the last of these plus its end. */
export function tarSpan(size: number): number {
  return tarBlock + size + tarPadding(size)
}

export function tarSize(files: readonly Pick<BundleFile, 'size'>[]): number {
  return files.reduce((sum, file) => sum + tarSpan(file.size), tarEnd.length)
}

/**
 * The tar of these files, in pieces. What passes is hashed again: a file that is not what the manifest says ends the
 * writing, so no bundle is ever signed for what it does not hold.
 */
export async function* tarOf(files: readonly BundleContent[]): AsyncIterable<Uint8Array> {
  for (const file of files) {
    yield encodeTarHeader(file)
    const hash = startSha256()
    let size = 0
    for await (const bytes of file.read()) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
    if (size !== file.size || hash.digest('hex') !== file.sha256) {
      throw new RedThreadError('unexpected', { detail: `${file.name} is not what its record says` })
    }
    yield new Uint8Array(tarPadding(size))
  }
  yield tarEnd
}
