import type { InFile } from '#engine/formats/reading/importer.ts'
import { certainEncoding } from '#shared/characters/decode-text.ts'
import { isOtherShift } from '#shared/characters/shifts.ts'
import { RedThreadError } from '#shared/errors.ts'

/** A cell of ours holds a megabyte of text, at worst six bytes a character. */
const largestCell = 16 * 2 ** 20
/** As many columns as a sheet can have. */
const mostColumns = 16_384

const [comma, semicolon, tab, quote, feed, carriage] = [',', ';', '\t', '"', '\n', '\r'].map(each => each.charCodeAt(0))

/** Refuses what no table can be. Throws unreadable-import. */
export function refuseNoTable(file: InFile): void {
  if (isOtherShift(file.bytes)) throw unreadable(file, otherShift)
  const certain = certainEncoding(file.bytes.subarray(0, 2 ** 16), file.bytes.length <= 2 ** 16)
  if (certain === undefined || certain === 'utf-8') refuseMonsters(file)
}

const otherShift =
  'its letters are in an encoding of the family of ISO-2022-CN, which is not read here: save it as UTF-8, or attach it as evidence'

const unreadable = ({ name }: InFile, problem: string) => new RedThreadError('unreadable-import', { name, problem })

/** One look at the bytes, before anything is made of them: a cell of 200 MB or two million columns end here. */
function refuseMonsters(file: InFile): void {
  const { bytes } = file
  let isQuoted = false
  let cellStart = 0
  let columns = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === quote) isQuoted = !isQuoted
    if (isQuoted) continue
    const isEnd = byte === feed || byte === carriage
    if (!isEnd && byte !== comma && byte !== semicolon && byte !== tab) continue
    if (at - cellStart > largestCell) throw unreadable(file, 'one of its cells is larger than 16 MiB')
    cellStart = at + 1
    columns = isEnd ? 0 : columns + 1
    if (columns > mostColumns) throw unreadable(file, `it has more than ${mostColumns} columns`)
  }
  if (bytes.length - cellStart > largestCell) throw unreadable(file, 'one of its cells is larger than 16 MiB')
}
