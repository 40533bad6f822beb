import { nextMember } from '#shared/captures/gzip-members.ts'
import { type WarcRecord, warcScanner } from '#shared/captures/warc.ts'
import { inflate } from './inflate.ts'
import { type Item, mostItems } from './item.ts'
import { warcItem } from './list-items.ts'

/** Unpacked, an archive may be a thousand times as large; beyond this it is not read. */
const mostUnpacked = 4 * 2 ** 30
/** The mark of a member may stand within one by chance: so often it is tried whether it goes on. */
const mostTries = 8

/** Every record of an archive, packed or not; the words say why there are not all of them. */
export async function listWarc(bytes: Uint8Array<ArrayBuffer>, found: (item: Item) => void): Promise<string | null> {
  if (bytes[0] === 0x1f) return listPacked(bytes, found)
  let at = 0
  const scanner = warcScanner(record => at++ < mostItems && found(warcItem(record, at)))
  const sound = scanner.push(bytes)
  scanner.end()
  if (at > mostItems) return tooMany
  return sound ? null : 'What follows the last of them is no record.'
}

const tooMany = `Only the first ${mostItems.toLocaleString('en')} are listed.`

async function listPacked(bytes: Uint8Array<ArrayBuffer>, found: (item: Item) => void): Promise<string | null> {
  const left = { bytes: mostUnpacked }
  let [at, count, broken] = [0, 0, 0]
  while (at < bytes.length && left.bytes > 0) {
    const member = await readMember(bytes, at, left)
    for (const record of member.records) {
      if (++count > mostItems) return tooMany
      found(warcItem(record, count, { start: at, end: member.end }))
    }
    if (!member.whole) broken++
    at = member.end
  }
  if (left.bytes <= 0) return 'It unpacks to more than can be listed here.'
  return broken > 0
    ? `${broken === 1 ? 'One packed stretch is' : `${broken} packed stretches are`} damaged or cut off.`
    : null
}

async function readMember(bytes: Uint8Array<ArrayBuffer>, at: number, left: { bytes: number }) {
  let end = nextMember(bytes, at + 1)
  for (let tries = 1; ; tries++) {
    const records: WarcRecord[] = []
    const scanner = warcScanner(record => records.push(record))
    const result = await inflate(bytes.subarray(at, end), piece => {
      left.bytes -= piece.length
      return scanner.push(piece) && left.bytes > 0 && records.length <= mostItems
    })
    scanner.end()
    const over = end >= bytes.length || tries >= mostTries
    if (result !== 'broken' || over) return { records, end, whole: result === 'whole' }
    end = nextMember(bytes, end + 1)
  }
}
