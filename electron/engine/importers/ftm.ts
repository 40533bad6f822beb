import { readLines } from './ftm/lines.ts'
import { ownOf, takeOwn } from './ftm/own.ts'
import { type Taking, takeForeign } from './ftm/take.ts'
import { found, gathering } from './gathered.ts'
import type { Importer } from './importer.ts'
import { isCountedUp } from './own-ids.ts'

/** FollowTheMoney JSON lines, our own with the records they carry, others by their schemata. */
export const ftm: Importer = {
  id: 'ftm',
  title: 'FollowTheMoney',
  help: 'JSON lines from Aleph, OpenSanctions or this app: one entity a line.',
  extensions: ['.json', '.jsonl', '.ijson', '.ftm'],
  isLocalId: isCountedUp,
  recognises: head =>
    /^\uFEFF?\s*\{/.test(head) && /"schema"\s*:\s*"[A-Z]\w+"/.test(head) && head.includes('"properties"'),
  read: (files, reading = {}) => {
    const gathered = gathering()
    const read = readLines(gathered, files, reading)
    const { state, lines } = ownOf(gathered, read)
    const taking: Taking = { gathered, read, state }
    const ours = takeOwn(taking, lines)
    for (const entity of read.values()) if (!ours.has(entity.id)) takeForeign(taking, entity)
    return found(gathered)
  },
}
