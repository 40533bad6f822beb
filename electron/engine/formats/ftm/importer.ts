import { isCountedUp } from '../mapping/own-ids.ts'
import { gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { encoding } from '../reading/options.ts'
import { takeCalled } from './read/called.ts'
import { readLines } from './read/lines.ts'
import { ownOf, takeOwn } from './read/own.ts'
import { type Taking, takeForeign } from './read/take.ts'
import { ftmLines } from './write/lines.ts'

/** FollowTheMoney JSON lines, our own with the records they carry, others by their schemata. */
export const ftm: Importer = {
  id: 'ftm',
  title: 'FollowTheMoney',
  help: 'JSON lines from Aleph, OpenSanctions or this app: one entity a line.',
  extensions: ['.json', '.jsonl', '.ijson', '.ftm'],
  options: [encoding],
  isLocalId: isCountedUp,
  recognises: head =>
    /^\uFEFF?\s*\{/.test(head) && /"schema"\s*:\s*"[A-Z]\w+"/.test(head) && head.includes('"properties"'),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const read = readLines(gathered, files, reading)
    const { state, lines } = ownOf(gathered, read, (state, caseId) => ftmLines(state, caseId, () => {}))
    // Ours carry their records, which say what they are called.
    const ids = state.records.size === 0 ? takeCalled(gathered, read) : new Map<string, string>()
    const taking: Taking = { gathered, read, state, idOf: id => ids.get(id) ?? id }
    const ours = takeOwn(taking, lines)
    for (const entity of read.values()) if (!ours.has(entity.id)) takeForeign(taking, entity)
    pour(gathered, sink)
  },
}
