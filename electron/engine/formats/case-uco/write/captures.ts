import { leftOver, mailboxesOf } from '#engine/formats/writing/exhibit-metadata.ts'
import { type MetadataField, messageFields } from '#shared/model/exhibit-metadata.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { writtenDate } from '#shared/model/written-date.ts'
import { fileId } from './claims.ts'
import { type Json, momentOf, to } from './literals.ts'
import { type Node, node, type Writing } from './writing.ts'

/** What an exhibit is as a web capture or an e-mail: nodes of its own, and what its file says beside that. */
export interface Captured {
  /** Facets of the file itself. */
  readonly facets: readonly Node[]
  readonly nodes: readonly Node[]
  /** What UCO has no property for; reported as such. */
  readonly words: readonly string[]
}

export function capturedOf(writing: Writing, exhibit: Exhibit): Captured {
  const placed = new Set<MetadataField>()
  const facets = messageFacet(writing, exhibit, placed)
  const nodes = captureNodes(writing, exhibit, placed)
  const words = leftOver(exhibit, placed).map(({ field, words }) => {
    writing.lose({ record: exhibit.id, field, kind: 'extension', why: 'UCO has no property for it, only words' })
    return writing.text(words, exhibit.id, field)
  })
  return { facets, nodes, words }
}

/** A field as it goes into a property, which is its place. */
const placing =
  (writing: Writing, exhibit: Exhibit, placed: Set<MetadataField>) =>
  (field: MetadataField, write = (text: string): Json | undefined => writing.text(text, exhibit.id, field)) => {
    const text = exhibit[field]
    const json = text === undefined ? undefined : write(text)
    if (json !== undefined) placed.add(field)
    return json
  }

function messageFacet(writing: Writing, exhibit: Exhibit, placed: Set<MetadataField>): readonly Node[] {
  if (messageFields.every(field => exhibit[field] === undefined)) return []
  const put = placing(writing, exhibit, placed)
  const everybody = (text: string) => {
    const boxes = mailboxesOf(text)
    return boxes.length > 0 ? boxes.map(writing.mailbox) : undefined
  }
  const facet = 'uco-observable:EmailMessageFacet'
  const properties = {
    // UCO knows one sender: where a mail names several, none is picked.
    'uco-observable:from': put('sender', text => (mailboxesOf(text).length === 1 ? everybody(text)?.[0] : undefined)),
    'uco-observable:to': put('recipients', everybody),
    'uco-observable:cc': put('copied', everybody),
    'uco-observable:subject': put('mailSubject'),
    'uco-observable:sentTime': put('sentAt', timeOf),
    'uco-observable:messageID': put('messageId'),
    // A mail of one hop says the same line twice, which is one value in RDF.
    'uco-observable:receivedLines': [put('lastHop'), put('firstHop')].filter(line => line !== undefined),
  }
  const isFilled = Object.values(properties).some(value => value !== undefined && !(Array.isArray(value) && !value[0]))
  return isFilled ? [node(writing.id(facet, exhibit.id), facet, properties)] : []
}

/** The capture as an action: on which address, by whom, when and with what; its result is the file. */
function captureNodes(writing: Writing, exhibit: Exhibit, placed: Set<MetadataField>): readonly Node[] {
  const put = placing(writing, exhibit, placed)
  const [type, facetType] = ['uco-observable:URL', 'uco-observable:URLFacet']
  const [url, facet] = [type, facetType].map(each => writing.id(each, `${exhibit.id} url`))
  const fullValue = put('url')
  const properties = {
    'uco-action:performer': put('capturedBy', writing.actor),
    'uco-action:endTime': put('capturedAt', timeOf),
    'uco-action:instrument': put('captureTool', writing.tool),
    'uco-core:description': put('capturedHow'),
    'uco-action:object': fullValue && url && to(url),
  }
  if (Object.values(properties).every(value => value === undefined)) return []
  const action = 'case-investigation:InvestigativeAction'
  const made = node(writing.id(action, `${exhibit.id} captured`), action, {
    'uco-core:name': 'captured',
    ...properties,
    'uco-action:result': to(fileId(writing, exhibit.id)),
  })
  if (!fullValue || !url || !facet) return [made]
  const address = node(url, type, { 'uco-core:hasFacet': to(facet) })
  return [made, address, node(facet, facetType, { 'uco-observable:fullValue': fullValue })]
}

/** Only where there is a time of day: a day alone would be made a moment that nobody gave. */
function timeOf(text: string): Json | undefined {
  const date = writtenDate(text)
  return date?.date.includes('T') ? momentOf(date) : undefined
}
