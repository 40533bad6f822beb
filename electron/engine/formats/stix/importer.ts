import { count, gathering, pour } from '../reading/gathered.ts'
import type { Importer } from '../reading/importer.ts'
import { encoding } from '../reading/options.ts'
import { isAbout, takeMembers, takeWords } from './read/about.ts'
import { withInlineObjects } from './read/inline.ts'
import { markingsOf } from './read/markings.ts'
import { ownOf, takeOwn, type WriteObjects } from './read/own.ts'
import { readObjects } from './read/read.ts'
import { takeRelationship } from './read/relationships.ts'
import { takeThing } from './read/take.ts'
import type { Taking } from './read/things.ts'
import type { StixObject } from './terms/object.ts'
import { stixObjects } from './write/bundle.ts'

/** STIX 2.1 bundles, our own with the records they carry, others object by object. */
export const stix: Importer = {
  id: 'stix',
  title: 'STIX 2.1',
  help: 'A bundle from OpenCTI, MISP, a threat report or this app.',
  extensions: ['.json', '.stix', '.stix2'],
  options: [encoding],
  recognises: head =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    /"id"\s*:\s*"[a-z][a-z0-9-]+--[0-9a-fA-F]{8}-/.test(head) &&
    /"(type|spec_version)"\s*:\s*"(bundle|2\.1)"/.test(head),
  read: (files, reading, sink) => {
    const gathered = gathering(sink)
    const objects = withInlineObjects(gathered, readObjects(gathered, files, reading))
    const { state, written, recordOf } = ownOf(gathered, objects, writeObjects)
    const taking: Taking = { gathered, objects, markings: markingsOf(objects), state, recordOf }
    const ours = takeOwn(taking, written)
    for (const object of objects.values()) if (!ours.has(object.id)) takeForeign(taking, object)
    pour(gathered, sink)
  },
}

const writeObjects: WriteObjects = (state, caseId) => stixObjects({ state, caseId, strict: false, lose: () => {} })

function takeForeign(taking: Taking, object: StixObject): void {
  count(taking.gathered, object.type)
  if (object.type === 'relationship') takeRelationship(taking, object)
  else if (isAbout(object.type)) takeWords(taking, object)
  // A marking is read as the handling of whatever names it.
  else if (object.type !== 'marking-definition') takeThing(taking, object)
  if (object.type === 'report' || object.type === 'grouping') takeMembers(taking, object)
}
