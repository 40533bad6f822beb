import { serveTask } from '#engine/work/serve-task.ts'
import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import type { ForeignFile, ForeignKind, ReadMetadata } from './metadata-task.ts'
import { readPdf } from './pdf.ts'
import { readPicture } from './picture.ts'

const readers: Readonly<Record<ForeignKind, (file: ForeignFile) => Promise<Metadata>>> = {
  pdf: readPdf,
  picture: readPicture,
}

// It knows no keys and no paths. What cannot be read says nothing.
serveTask<ReadMetadata>(({ kind, size }, tell) =>
  readers[kind]({ size, bytes: (start, end) => tell({ start, end }) }).catch(() => ({})),
)
