import { mediaTypeOf, unknownType } from './media-type.ts'

/**
 * The media type of any file by its contents, as mediaTypeOf; of what that does not know, such as programs, recordings of
 * network traffic and registry hives, by a library. It is asked last: it takes a text that begins with BM, MZ or GIF for
 * a picture or a program, and knows no picture whose
 * directory lies beyond the head.
 */
export async function fileTypeOf(head: Uint8Array, whole: boolean): Promise<string> {
  const known = mediaTypeOf(head, whole)
  if (known !== unknownType) return known
  // loaded for what we do not know: most files never ask for it
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  return found?.mime.split(';', 1)[0] ?? known
}
