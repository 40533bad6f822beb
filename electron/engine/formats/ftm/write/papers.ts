/** Sources, exhibits and notes of the case as documents, and which of them speaks of what. */

import { safeText, shortLine } from '#engine/formats/text/plain-text.ts'
import { readPartialDate } from '#shared/model/partial-date.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState, claimsAbout, custodyOf } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { type Schema, schemaNamed } from '../terms/model.ts'
import { addMetadata, schemaOfExhibit } from './captures.ts'
import type { Lose } from './claims.ts'
import { isoDate, webAddress } from './clean.ts'
import { add, type Draft, draftOf, note } from './draft.ts'

const document = schemaNamed('Document') as Schema
const documentation = schemaNamed('Documentation') as Schema
const written = schemaNamed('Note') as Schema

/** A line for each source and exhibit that is not removed, by id. */
export function papersOf(state: CaseState, lose: Lose): Map<string, Draft> {
  const papers = new Map<string, Draft>()
  for (const exhibit of all(state, 'exhibit'))
    if (!exhibit.removed) papers.set(exhibit.id, ofExhibit(state, exhibit, lose))
  for (const source of all(state, 'source')) if (!source.removed) papers.set(source.id, ofSource(source, papers, lose))
  return papers
}

function ofExhibit(state: CaseState, exhibit: Exhibit, lose: Lose): Draft {
  const draft = draftOf(exhibit.id, schemaOfExhibit(exhibit))
  add(draft, 'fileName', flat(exhibit.name) || exhibit.id)
  add(draft, 'title', flat(`${exhibit.number} ${exhibit.title}`))
  if (/^[a-z]+\/[\w.+-]+$/.test(exhibit.mediaType)) add(draft, 'mimeType', exhibit.mediaType)
  add(draft, 'fileSize', String(exhibit.size))
  add(draft, 'retrievedAt', exhibit.acquiredAt.slice(0, 19))
  note(draft, `SHA-256: ${exhibit.sha256}`)
  if (exhibit.note) note(draft, safeText(exhibit.note))
  addMetadata(draft, exhibit, lose)
  lose({ record: exhibit.id, kind: 'extension', why: 'the file itself and its custody are not in FollowTheMoney' })
  draft.carried.push(exhibit, ...custodyOf(state, exhibit.id))
  return draft
}

function ofSource(source: Source, papers: ReadonlyMap<string, Draft>, lose: Lose): Draft {
  const draft = draftOf(source.id, document)
  add(draft, 'fileName', flat(source.title) || source.code)
  add(draft, 'title', flat(`${source.code} ${source.title}`))
  add(draft, 'publisher', flat(source.publisher ?? ''))
  add(draft, 'sourceUrl', webAddress(source.url) ?? undefined)
  add(draft, 'publishedAt', dateOf(source.published))
  add(draft, 'retrievedAt', dateOf(source.accessed))
  if (source.exhibit !== undefined && papers.has(source.exhibit)) add(draft, 'proof', source.exhibit)
  if (source.note) note(draft, safeText(source.note))
  lose({ record: source.id, kind: 'extension', why: 'FollowTheMoney has no grades and kinds of sources' })
  draft.carried.push(source)
  return draft
}

const flat = (text: string) => shortLine(text, 1000)

function dateOf(text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : readPartialDate(text)
  if (!read || 'unreadable' in read) return undefined
  return isoDate({ kind: 'date', ...read }) ?? undefined
}

/** That a source speaks of a thing: one line for each pair. Of a link, publisher and address stand in the link. Pauses after each. */
export function* documentationsOf(
  state: CaseState,
  drafts: Iterable<Draft>,
  papers: ReadonlyMap<string, Draft>,
): Generator<undefined, Draft[]> {
  const found: Draft[] = []
  for (const draft of drafts) {
    yield
    const cited = new Set(
      claimsAbout(state, draft.id).flatMap(claim => (isCurrent(claim) && claim.source ? [claim.source] : [])),
    )
    for (const id of [...cited].sort()) {
      const paper = papers.get(id)
      if (!paper) continue
      if (!draft.schema.isThing()) {
        for (const name of ['publisher', 'sourceUrl'])
          for (const text of paper.properties.get(name) ?? []) add(draft, name, text)
        continue
      }
      const edge = draftOf(`${draft.id}.${id}`, documentation)
      add(edge, 'document', id)
      add(edge, 'entity', draft.id)
      add(edge, 'role', 'source')
      found.push(edge)
    }
  }
  return found
}

/** Notes the investigators wrote, tied to the thing they are about where it has a line. */
export function notesOf(state: CaseState, things: ReadonlyMap<string, Draft>, lose: Lose): Draft[] {
  return all(state, 'note').flatMap(record => {
    if (record.removed) return []
    const draft = draftOf(record.id, written)
    add(draft, 'name', 'Note')
    if (!add(draft, 'description', safeText(record.text)))
      lose({ record: record.id, field: 'text', kind: 'extension', why: 'longer than FollowTheMoney allows' })
    if (record.about !== undefined && things.get(record.about)?.schema.isThing()) add(draft, 'entity', record.about)
    draft.carried.push(record)
    return [draft]
  })
}
