import type { CustodyEvent } from '#shared/model/records/custody-event.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { custodyOf, get } from '#shared/ops/state.ts'
import { capturedOf } from './captures.ts'
import { fileId } from './claims.ts'
import { hashNode } from './fill.ts'
import { type Json, momentAt, to, typed } from './literals.ts'
import { type Node, node, type Writing } from './writing.ts'

const action = 'case-investigation:InvestigativeAction'
const record = 'case-investigation:ProvenanceRecord'

export const provenanceId = (writing: Writing, exhibit: string) => writing.id(record, exhibit)

/** An exhibit as a file with its hash, its provenance record with the exhibit number, and what was done with it. */
export function* exhibitNodes(writing: Writing, exhibit: Exhibit): Generator<Node> {
  const { state } = writing.edition
  const parent = exhibit.parent ? get(state, 'exhibit', exhibit.parent) : undefined
  const id = fileId(writing, exhibit.id)
  const captured = capturedOf(writing, exhibit)
  const facets = [...facetsOf(writing, exhibit), ...captured.facets]
  const note = exhibit.note === undefined ? [] : [writing.text(exhibit.note, exhibit.id, 'note')]
  yield node(id, 'uco-observable:File', {
    'uco-core:name': writing.text(exhibit.title, exhibit.id, 'title'),
    'uco-core:description': [...note, ...captured.words],
    'uco-core:tag': [`record:${exhibit.id}`, ...(exhibit.removed ? ['removed from the case'] : [])],
    'uco-core:objectMarking': exhibit.handling && writing.marking(exhibit.handling),
    'case-investigation:wasDerivedFrom': parent && to(fileId(writing, parent.id)),
    'uco-core:hasFacet': facets.filter(each => String(each['@type']).endsWith('Facet')).map(each => to(each['@id'])),
  })
  yield* facets
  yield node(provenanceId(writing, exhibit.id), record, {
    'case-investigation:exhibitNumber': writing.text(exhibit.number, exhibit.id, 'number'),
    'case-investigation:rootExhibitNumber': parent && writing.text(rootOf(writing, parent), parent.id, 'number'),
    'uco-core:description': writing.text(exhibit.title, exhibit.id, 'title'),
    'uco-core:object': to(id),
  })
  yield* captured.nodes
  yield* actionNodes(writing, exhibit)
}

/** The number of the exhibit it was all taken out of. A ring of parents ends where it begins. */
function rootOf({ edition: { state } }: Writing, exhibit: Exhibit, seen: ReadonlySet<string> = new Set()): string {
  const parent = exhibit.parent ? get(state, 'exhibit', exhibit.parent) : undefined
  if (!parent || seen.has(parent.id)) return exhibit.number
  return rootOf({ edition: { state } } as Writing, parent, new Set([...seen, exhibit.id]))
}

function* facetsOf(writing: Writing, exhibit: Exhibit): Generator<Node> {
  const size = typed('integer', String(exhibit.size))
  const hash = hashNode('SHA256', exhibit.sha256)
  const hashId = writing.id('uco-types:Hash', exhibit.id)
  yield node(writing.id('uco-observable:FileFacet', exhibit.id), 'uco-observable:FileFacet', {
    'uco-observable:fileName': writing.text(exhibit.name, exhibit.id, 'name'),
    'uco-observable:sizeInBytes': size,
  })
  yield node(writing.id('uco-observable:ContentDataFacet', exhibit.id), 'uco-observable:ContentDataFacet', {
    'uco-observable:mimeType': writing.text(exhibit.mediaType, exhibit.id, 'mediaType'),
    'uco-observable:sizeInBytes': size,
    'uco-observable:hash': hash && to(hashId),
  })
  if (hash) yield node(hashId, ...hash)
}

/** The acquisition, then each custody event in the order of time, each informed by the one before. */
function* actionNodes(writing: Writing, exhibit: Exhibit): Generator<Node> {
  const acquired = writing.id(action, `${exhibit.id} acquired`)
  yield node(acquired, action, {
    'uco-core:name': 'acquired',
    'uco-core:description': exhibit.acquiredHow && writing.text(exhibit.acquiredHow, exhibit.id, 'acquiredHow'),
    'uco-action:performer': writing.actor(exhibit.acquiredBy),
    'uco-action:endTime': momentAt(exhibit.acquiredAt),
    'uco-action:instrument': exhibit.tool && writing.tool(exhibit.tool),
    'uco-action:result': [to(fileId(writing, exhibit.id)), to(provenanceId(writing, exhibit.id))],
  })
  let before = acquired
  const events = custodyOf(writing.edition.state, exhibit.id)
  for (const event of events.toSorted((a, b) => order(a.at, b.at) || order(a.id, b.id))) {
    yield custodyNode(writing, event, before)
    before = writing.id(action, event.id)
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function custodyNode(writing: Writing, event: CustodyEvent, before: string): Node {
  const labelled = (field: 'purpose' | 'note', title: string): readonly Json[] => {
    const text = event[field]
    return text === undefined ? [] : [writing.text(`${title}: ${text}`, event.id, field)]
  }
  return node(writing.id(action, event.id), action, {
    'uco-core:name': event.action,
    'uco-core:description': [...labelled('purpose', 'Purpose'), ...labelled('note', 'Note')],
    'uco-core:tag': [`record:${event.id}`],
    'uco-action:performer': writing.actor(event.actor),
    'uco-action:participant': event.recipient && writing.actor(event.recipient),
    'uco-action:endTime': momentAt(event.at),
    'uco-action:object': [to(fileId(writing, event.exhibit)), to(provenanceId(writing, event.exhibit))],
    'case-investigation:wasInformedBy': to(before),
  })
}
