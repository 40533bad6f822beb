import type { CaseRecord } from '#shared/model/record.ts'
import { canonical } from '#shared/ops/canonical.ts'
import type { Exporter } from '../writing/exporter.ts'
import { loseOwnTypes } from '../writing/own-type-losses.ts'
import { inSlices } from '../writing/slices.ts'
import { context } from './terms/vocabulary.ts'
import { exhibitNodes } from './write/evidence.ts'
import { investigationNodes, namedNodes, sourceNodes } from './write/frame.ts'
import { otherNodes } from './write/other-records.ts'
import { entityNodes, linkNodes } from './write/subjects.ts'
import { beginWriting, type Node, type Writing } from './write/writing.ts'

/** CASE 1.4 and UCO 1.4 as JSON-LD: one context, one graph, every object named, no class or property of our own. */
export const caseUco: Exporter = {
  id: 'case-uco',
  title: 'CASE/UCO',
  help: 'For forensic tools that exchange cases in CASE 1.4 (JSON-LD): evidence, custody, entities, claims.',
  form: { file: '.jsonld' },
  write: async function* ({ edition, lose, signal }) {
    const writing = beginWriting(edition, lose)
    yield { path: 'case.jsonld', pieces: inSlices(document(writing), signal) }
  },
}

function* document(writing: Writing): Generator<string> {
  yield `{"@context":${canonical(context)},"@graph":[`
  loseOwnTypes(writing.edition.state, 'UCO', 'lost', writing.lose)
  let first = true
  for (const node of graph(writing)) {
    yield `${first ? '\n' : ',\n'}${canonical(node)}`
    first = false
  }
  yield '\n]}\n'
}

function* graph(writing: Writing): Generator<Node> {
  yield* investigationNodes(writing)
  const { records } = writing.edition.state
  for (const id of [...records.keys()].sort()) {
    const record = records.get(id)
    if (record) yield* nodesOf(writing, record)
  }
  yield* namedNodes(writing)
}

function nodesOf(writing: Writing, record: CaseRecord): Iterable<Node> {
  switch (record.record) {
    case 'entity':
      return entityNodes(writing, record)
    case 'link':
      return linkNodes(writing, record)
    case 'exhibit':
      return exhibitNodes(writing, record)
    case 'source':
      return sourceNodes(writing, record)
    // The case is the investigation; claims follow what they are about, custody events their exhibit.
    case 'case':
    case 'claim':
    case 'custody-event':
      return []
    default:
      return otherNodes(writing, record)
  }
}
