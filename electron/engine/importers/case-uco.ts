import { RedThreadError } from '#shared/errors.ts'
import { takeEntity, takeStatement } from './case-uco/entities.ts'
import { expand } from './case-uco/expand.ts'
import { takeLinks } from './case-uco/links.ts'
import { isPart, tellOf } from './case-uco/take.ts'
import { found, type Gathered, gathering, unread } from './gathered.ts'
import type { Importer, InFile } from './importer.ts'

/** CASE/UCO as JSON-LD: evidence, identities, locations, actions and how they hang together. */
export const caseUco: Importer = {
  id: 'case-uco',
  title: 'CASE/UCO',
  help: 'Cases that forensic tools exchange, as JSON-LD of CASE 1.x and UCO.',
  extensions: ['.jsonld', '.json', '.json-ld'],
  recognises: head => head.includes('"@context"') && /ontology\.(?:unifiedcyberontology|caseontology)\.org/.test(head),
  read: files => {
    const gathered = gathering()
    for (const file of files) readOrRefuse(gathered, file)
    return found(gathered)
  },
}

function readOrRefuse(gathered: Gathered, file: InFile): void {
  try {
    readFile(gathered, file)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new RedThreadError('unreadable-import', { name: file.name, problem })
  }
}

function readFile(gathered: Gathered, { bytes }: InFile): void {
  const { things, remote } = expand(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  for (const address of remote)
    unread(gathered, address, 'a context outside the file is not fetched; names it explains stay as they are')
  const told = new Map(
    [...things.values()].filter(thing => !isPart(thing)).map(thing => [thing.id, tellOf(things, thing)]),
  )
  const used = new Set([...told.values()].flatMap(({ parts }) => parts.map(part => part.id)))
  for (const [id, said] of told) takeEntity(gathered, things, id, said)
  for (const [id, said] of told) takeStatement(gathered, things, id, said)
  for (const [id, said] of told) takeLinks(gathered, things, id, said)
  for (const thing of things.values()) {
    if (isPart(thing) && !used.has(thing.id))
      unread(gathered, thing.id, 'it describes something that the file does not name')
  }
}
