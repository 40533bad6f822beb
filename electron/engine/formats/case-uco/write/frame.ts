import type { Source } from '#shared/model/records/source.ts'
import { all, get } from '#shared/ops/state.ts'
import { sourceId } from './claims.ts'
import { provenanceId } from './evidence.ts'
import { type Json, momentAt, to, uri } from './literals.ts'
import { entityId } from './subjects.ts'
import { type Node, node, type Writing } from './writing.ts'

/** The investigation itself, who leads it, and this export as the last thing done in it. */
export function* investigationNodes(writing: Writing): Generator<Node> {
  const { edition } = writing
  const info = get(edition.state, 'case', 'case')
  const text = (value: string | undefined, field: string) => value && writing.text(value, 'case', field)
  const id = writing.id('case-investigation:Investigation', 'case')
  const reference = writing.id('uco-core:ExternalReference', 'case reference')
  yield node(id, 'case-investigation:Investigation', {
    'uco-core:name': text(info?.title, 'title'),
    'uco-core:description': text(info?.summary, 'summary'),
    'case-investigation:focus': text(info?.purpose, 'purpose'),
    'case-investigation:investigationForm': 'case',
    'case-investigation:investigationStatus': info?.status,
    'uco-core:objectMarking': info && writing.marking(info.handling),
    'uco-core:externalReference': info?.reference && to(reference),
    'case-investigation:relevantAuthorization': all(edition.state, 'legal-request')
      .filter(request => !request.removed)
      .map(request => to(requestId(writing, request.id))),
    'uco-core:object': objectsOf(writing),
  })
  if (info?.reference) {
    yield node(reference, 'uco-core:ExternalReference', {
      'uco-core:definingContext': 'case reference',
      'uco-core:externalIdentifier': text(info.reference, 'reference'),
    })
  }
  if (info?.lead) yield* leadNodes(writing, info.lead, id)
  yield exportNode(writing, id)
}

export const requestId = (writing: Writing, request: string) => writing.id('case-investigation:Authorization', request)

function objectsOf(writing: Writing): readonly Json[] {
  const { state } = writing.edition
  const entities = all(state, 'entity').filter(entity => !entity.removed)
  const ids = entities.map(entity => entityId(writing, entity))
  return [...ids, ...all(state, 'exhibit').map(exhibit => provenanceId(writing, exhibit.id))].sort().map(to)
}

function* leadNodes(writing: Writing, lead: string, investigation: string): Generator<Node> {
  const role = writing.id('case-investigation:Investigator', 'case')
  yield node(role, 'case-investigation:Investigator', { 'uco-core:name': 'lead investigator' })
  const link = (key: string, source: Json, target: string, kind: string) =>
    node(writing.id('uco-core:Relationship', key), 'uco-core:Relationship', {
      'uco-core:source': source,
      'uco-core:target': to(target),
      'uco-core:kindOfRelationship': kind,
      'uco-core:isDirectional': true,
    })
  yield link('lead has role', writing.actor(lead), role, 'Has_Role')
  yield link('lead role in case', to(role), investigation, 'Participates_In')
}

/** The only thing here that is no record: that this file was made, of what, for whom. */
function exportNode(writing: Writing, investigation: string): Node {
  const { anchor, asOf, purpose, recipient, scope, upTo } = writing.edition
  const texts = [
    `Scope: ${scope}`,
    `Handling up to: ${upTo}`,
    purpose && `Purpose: ${purpose}`,
    `Journal: ${anchor.entries} entries, head ${anchor.head}`,
  ]
  return node(
    writing.id('case-investigation:InvestigativeAction', 'export'),
    'case-investigation:InvestigativeAction',
    {
      'uco-core:name': 'exported',
      'uco-core:description': texts.filter(each => each !== '').map(each => writing.text(each, 'case', 'export')),
      'uco-action:endTime': momentAt(asOf),
      'uco-action:participant': recipient === '' ? undefined : writing.actor(recipient),
      'uco-action:object': to(investigation),
    },
  )
}

/** A source as an external reference, shared by all claims that cite it. */
export function* sourceNodes(writing: Writing, source: Source): Generator<Node> {
  const text = (value: string, field: string) => writing.text(value, source.id, field)
  const texts = [source.title, source.publisher, source.published].filter(each => each !== undefined)
  const url = source.url === undefined ? undefined : uri(source.url)
  yield node(sourceId(writing, source.id), 'uco-core:ExternalReference', {
    'uco-core:definingContext': text(texts.join(', '), 'title'),
    'uco-core:externalIdentifier': text(source.code, 'code'),
    'uco-core:referenceURL': url,
  })
  if (source.url !== undefined && !url) {
    writing.lose({ record: source.id, field: 'url', kind: 'lost', why: 'it holds characters that no web address has' })
  }
  for (const field of ['kind', 'accessed', 'via', 'exhibit', 'handling', 'note', 'removed'] as const) {
    if (source[field] === undefined) continue
    writing.lose({ record: source.id, field, kind: 'lost', why: 'an ExternalReference of UCO has no place for it' })
  }
  writing.lose({
    record: source.id,
    field: 'sourceGrade',
    kind: 'lost',
    why: 'UCO knows no grade of sources; claims carry theirs',
  })
}

/** Whoever and whatever was named, and the handling codes that were used: last, when all of them are known. */
export function* namedNodes(writing: Writing): Generator<Node> {
  for (const [name, id] of inOrder(writing.actors)) {
    yield node(id, 'uco-identity:Identity', { 'uco-core:name': writing.text(name, 'case', 'name of a person acting') })
  }
  for (const [tool, id] of inOrder(writing.tools)) {
    yield node(id, 'uco-tool:Tool', { 'uco-core:name': writing.text(tool, 'case', 'name of a tool') })
  }
  yield* mailboxNodes(writing)
  for (const [code, id] of inOrder(writing.markings)) {
    const statement = writing.id('uco-marking:StatementMarking', code)
    yield node(id, 'uco-marking:MarkingDefinition', {
      'uco-marking:definitionType': 'statement',
      'uco-marking:definition': to(statement),
    })
    yield node(statement, 'uco-marking:StatementMarking', {
      'uco-marking:definitionType': 'statement',
      'uco-marking:statement': writing.text(`TLP:${code}`, 'case', 'handling'),
    })
  }
}

function* mailboxNodes(writing: Writing): Generator<Node> {
  const type = 'uco-observable:EmailAddressFacet'
  for (const [id, { name, address }] of inOrder(writing.mailboxes)) {
    const facet = writing.id(type, id)
    yield node(id, 'uco-observable:EmailAddress', { 'uco-core:hasFacet': to(facet) })
    yield node(facet, type, {
      'uco-observable:addressValue': address,
      'uco-observable:displayName': name === '' ? undefined : writing.text(name, 'case', 'name in an e-mail'),
    })
  }
}

const inOrder = <T>(named: ReadonlyMap<string, T>) => [...named].sort(([a], [b]) => (a < b ? -1 : 1))
