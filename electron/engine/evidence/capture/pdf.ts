import type { Metadata } from '#shared/model/exhibit-metadata.ts'
import { isBrowser } from '#shared/model/exhibit-metadata.ts'
import { openPdf, rangesOf } from '../open-pdf.ts'
import type { ForeignFile } from './metadata-task.ts'

/**
 * The title, author, date and producer of a PDF, by its Info dictionary or its metadata packet (ISO 32000-1, 14.3), the
 * newest where it was changed. One that asks for a password says nothing.
 */
export async function readPdf(file: ForeignFile): Promise<Metadata> {
  const task = await openPdf({
    range: await rangesOf(file),
    length: file.size,
    disableAutoFetch: true,
    disableStream: true,
  })
  try {
    const { info, metadata } = await (await task.promise).getMetadata()
    const inInfo = (key: string) => text(Object.entries(info).find(([name]) => name === key)?.[1])
    const inPacket = (name: string) => text(metadata?.get(name))
    return {
      pageTitle: inInfo('Title') || inPacket('dc:title'),
      capturedAt: pdfDate(inInfo('CreationDate')) || inPacket('xmp:createdate'),
      capturedBy: inInfo('Author') || inPacket('dc:creator'),
      captureTool: toolOf(
        inInfo('Creator') || inPacket('xmp:creatortool'),
        inInfo('Producer') || inPacket('pdf:producer'),
      ),
    }
  } finally {
    await task.destroy()
  }
}

/** Several authors stand as a list. */
const text = (value: unknown): string =>
  Array.isArray(value)
    ? value.filter(each => typeof each === 'string').join(', ')
    : typeof value === 'string'
      ? value
      : ''

/** What wrote the file; where a browser had it written, the browser: it alone says that a page was printed. */
const toolOf = (creator: string, producer: string) =>
  (isBrowser(creator) && !isBrowser(producer)) || producer === '' ? creator : producer

/** `D:20230404091200+09'00'` → `2023-04-04T09:12:00+09:00`; as precise as it was. */
function pdfDate(text: string): string {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(text.trim())
  if (!match) return text
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match
  const date = [year, month, day].filter(Boolean).join('-')
  const time = [hour, minute, second].filter(Boolean).join(':')
  const zone = utc ?? (hours ? `${hours}:${minutes ?? '00'}` : '')
  return time ? `${date}T${time}${zone}` : date
}
