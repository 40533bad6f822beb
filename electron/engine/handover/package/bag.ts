import { createHash } from 'node:crypto'
import type { OutFile } from '#engine/formats/writing/exporter.ts'
import { bytesOf } from '#engine/formats/writing/zip.ts'
import { oneLine } from '../bundle/manifest.ts'

/** A BagIt 1.0 bag (RFC 8493) in the making: files pass through it into the archive, and it keeps what they were. */
export interface Bag {
  /** A file of the payload, below `data/`. Its line is known once it was read to its end. */
  payload(file: OutFile): OutFile
  /** A file beside the payload. */
  tag(file: OutFile): OutFile
  /** bagit.txt, bag-info.txt and the manifest of the payload. */
  describe(info: readonly (readonly [label: string, value: string])[]): readonly OutFile[]
  /** The list of everything but the payload: what is signed. */
  tagManifest(): string
}

interface Line {
  readonly path: string
  readonly sha512: string
}

export const tagManifestName = 'tagmanifest-sha512.txt'

/** Names must be safe already (names.ts): then what BagIt writes is what `sha512sum -c` reads, with nothing encoded. */
export function startBag(): Bag {
  const payload: Line[] = []
  const tags: Line[] = []
  let size = 0
  const listed = (into: Line[], { path, pieces }: OutFile, weigh: (bytes: number) => void): OutFile => ({
    path,
    pieces: measured(pieces, (sha512, bytes) => {
      into.push({ path, sha512 })
      weigh(bytes)
    }),
  })
  return {
    payload: file => listed(payload, { ...file, path: `data/${file.path}` }, bytes => (size += bytes)),
    tag: file => listed(tags, file, () => {}),
    describe: info => [
      { path: 'bagit.txt', pieces: ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'] },
      { path: 'bag-info.txt', pieces: [infoText([...info, ['Payload-Oxum', `${size}.${payload.length}`]])] },
      { path: 'manifest-sha512.txt', pieces: [manifestText(payload)] },
    ],
    tagManifest: () => manifestText(tags),
  }
}

const infoText = (info: readonly (readonly [string, string])[]) =>
  info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')

function manifestText(lines: readonly Line[]): string {
  const sorted = lines.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
  return sorted.map(({ path, sha512 }) => `${sha512}  ${path}\n`).join('')
}

async function* measured(pieces: OutFile['pieces'], done: (sha512: string, size: number) => void) {
  const hash = createHash('sha512')
  let size = 0
  for await (const bytes of bytesOf(pieces)) {
    hash.update(bytes)
    size += bytes.length
    yield bytes
  }
  done(hash.digest('hex'), size)
}
