import type { ImportReading } from '#shared/model/import-reading.ts'
import { textOf } from '../reading/file-text.ts'
import { type Gathered, gathering, note, pour, unread } from '../reading/gathered.ts'
import type { Importer, InFile } from '../reading/importer.ts'
import { encoding } from '../reading/options.ts'
import { parseForeign } from '../reading/parse-json.ts'
import { takeEntity, takeStatement } from './read/entities.ts'
import { expand } from './read/expand.ts'
import { takeLinks } from './read/links.ts'
import { describe, isPart } from './read/take.ts'

/** CASE/UCO as JSON-LD: evidence, identities, locations, actions and how they hang together. */
export const caseUco: Importer = {
  id: 'case-uco',
  title: 'CASE/UCO',
  help: 'Cases that forensic tools exchange, as JSON-LD of CASE 1.x and UCO.',
  extensions: ['.jsonld', '.json', '.json-ld'],
  options: [encoding],
  // One without a namespace.
  isLocalId: id => !/^[a-z][a-z0-9+.-]*:/i.test(id),
  recognises: head => head.includes('"@context"') && /ontology\.(?:unifiedcyberontology|caseontology)\.org/.test(head),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    for (const [at, file] of files.entries()) readFile(gathered, file, reading, at)
    pour(gathered, sink)
  },
}

function readFile(gathered: Gathered, file: InFile, reading: ImportReading, at: number): void {
  const { text } = textOf(gathered, file, reading)
  const { things, joined, remote } = expand(parseForeign(text, file.name), at)
  for (const id of joined) note(gathered, id, 'several places of the file describe it; they are read as one')
  for (const address of remote)
    unread(gathered, address, 'a context outside the file is not fetched; names it explains stay as they are')
  const descriptions = new Map(
    [...things.values()].filter(thing => !isPart(thing)).map(thing => [thing.id, describe(things, thing)]),
  )
  const used = new Set([...descriptions.values()].flatMap(({ parts }) => parts.map(part => part.id)))
  for (const [id, description] of descriptions) takeEntity(gathered, things, id, description)
  for (const [id, description] of descriptions) takeStatement(gathered, things, id, description)
  for (const [id, description] of descriptions) takeLinks(gathered, things, id, description)
  for (const thing of things.values()) {
    if (isPart(thing) && !used.has(thing.id))
      unread(gathered, thing.id, 'it describes something that the file does not name')
  }
}
