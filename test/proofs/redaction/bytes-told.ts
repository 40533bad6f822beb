import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { file, has, outputOf, textOf, told } from '../../support/pdf.ts'

export type Named = readonly [path: string, bytes: Buffer]

/** A file and all that it holds: the files of an archive, the streams and the text of a PDF, as deep as they go. */
export async function* opened(path: string, bytes: Buffer): AsyncGenerator<Named> {
  yield [path, bytes]
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      yield [`${path}!name`, Buffer.from(entry.fileName)]
      yield* opened(`${path}!${entry.fileName}`, await buffer(await zip.openReadStreamPromise(entry)))
    }
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') yield* openedPdf(path, bytes)
}

function* openedPdf(path: string, pdf: Buffer): Generator<Named> {
  const qdf = ['--qdf', '--object-streams=disable', file, '-']
  if (has('qpdf')) yield [`${path}!streams`, outputOf(pdf, 'qpdf', qdf).stdout]
  if (has('pdftotext')) yield [`${path}!text`, Buffer.from(textOf(pdf))]
  if (has('pdfinfo'))
    yield [`${path}!metadata`, Buffer.from(told(pdf, 'pdfinfo', file) + told(pdf, 'pdfinfo', '-meta', file))]
}

/** What XML or HTML says without its tags: a word may be cut by one. */
export const withoutTags = (text: string): string => text.replaceAll(/<[^>]*>/g, '')
