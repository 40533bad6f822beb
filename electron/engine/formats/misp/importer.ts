import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { textOf } from '../reading/file-text.ts'
import { type Gathered, gathering, pour } from '../reading/gathered.ts'
import type { Importer, InFile } from '../reading/importer.ts'
import { encoding } from '../reading/options.ts'
import { isObject, parseForeign } from '../reading/parse-json.ts'
import { takeEvent, takeParts } from './read/event.ts'
import { withHandling } from './read/handling.ts'

/** MISP events as JSON: what one is downloaded as, what the interface answers with, and feeds. */
export const misp: Importer = {
  id: 'misp',
  title: 'MISP',
  help: 'Events downloaded from MISP, or from a feed, as JSON.',
  extensions: ['.json'],
  options: [encoding],
  recognises: head => /^\s*[[{]/.test(head) && /"(?:Event|Orgc|threat_level_id|object_relation)"\s*:/.test(head),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    for (const file of files) readFile(gathered, file, reading)
    pour(gathered, sink)
  },
}

function readFile(gathered: Gathered, file: InFile, reading: ImportReading): void {
  const { name } = file
  const parsed = parseForeign(textOf(gathered, file, reading).text, name)
  const answer = isObject(parsed) && 'response' in parsed ? parsed['response'] : parsed
  const holders = (Array.isArray(answer) ? answer : [answer]).filter(isObject)
  if (holders.length === 0) throw new RedThreadError('unreadable-import', { name, problem: 'it holds no event' })
  for (const [n, holder] of holders.entries()) {
    const event = isObject(holder['Event']) ? holder['Event'] : 'info' in holder ? holder : undefined
    if (event) withHandling(gathered, event, () => takeEvent(gathered, event, `_:${name} event ${n}`))
    else takeParts(gathered, undefined, holder, `${name} part ${n}`)
  }
}
