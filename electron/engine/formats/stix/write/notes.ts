import { oneLine, safeText } from '#engine/formats/text/plain-text.ts'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { all, type CaseState, claimsAbout, linksAt } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { idOf } from '../terms/ids.ts'
import { objectTypes } from '../terms/object-types.ts'
import { type Contradiction, writeClaims } from './claims.ts'
import { type Draft, draftOf, type Making } from './draft.ts'

type ObjectOf = ReadonlyMap<string, string>

/** An entity without an object, as a note about those it is linked to; `fallback` where it is linked to none. */
export function noteInstead(making: Making, entity: Entity, objectOf: ObjectOf, fallback: string): Draft {
  const { state, strict, lose } = making
  const title = making.state.catalogue.entityType(entity.type)?.title ?? entity.type
  const draft = noteOf(`entity ${entity.id}`, entity, `${title}: ${labelOf(state, entity.id)}`)
  const contradictions = writeClaims(draft, making, entity.id, {})
  draft.words.push(...contradictions.map(({ words }) => `Sources disagree: ${words}`))
  const links = linksAt(state, entity.id).filter(link => !link.removed)
  draft.words.push(...links.map(link => inWords(state, link)))
  const others = links.flatMap(({ from, to }) => [from, to]).flatMap(id => objectOf.get(id) ?? [])
  draft.fields.set('object_refs', others.length > 0 ? [...new Set(others)].sort() : [fallback])
  draft.subjects.push(entity.id)
  draft.carried.push(entity, ...claimsAbout(state, entity.id))
  lose({
    record: entity.id,
    kind: strict ? 'lost' : 'extension',
    why: `STIX has nothing that ${withArticle(state.catalogue.builtInId(entity.type))} could be: a note in words`,
  })
  return draft
}

const inWords = (state: CaseState, { type, from, to }: Link) =>
  safeText(`${labelOf(state, from)} ${state.catalogue.linkType(type)?.title ?? type} ${labelOf(state, to)}`)

/** Notes for what observables have no field for, and one for each contradicting value. */
export function notesAbout(drafts: Iterable<Draft>, contradictions: ReadonlyMap<string, Contradiction[]>): Draft[] {
  const notes: Draft[] = []
  for (const draft of drafts) {
    if (objectTypes[draft.type]?.contributing && draft.words.length > 0) {
      const note = noteOf(`words ${draft.id}`, { author: draft.author, at: draft.modified }, 'What else is said of it')
      note.words.push(...draft.words)
      note.fields.set('object_refs', [draft.id])
      note.subjects.push(...draft.subjects)
      note.exhibits.push(...draft.exhibits)
      notes.push(note)
    }
    for (const subject of draft.subjects)
      for (const { claim, words } of contradictions.get(subject) ?? [])
        notes.push(contradiction(draft.id, claim, words))
  }
  return notes
}

function contradiction(object: string, claim: Contradiction['claim'], words: string): Draft {
  const note = noteOf(`claim ${claim.id}`, claim, 'Sources disagree')
  const because = claim.preferred ? ` This value is preferred: ${claim.preferredBecause ?? ''}` : ''
  const disputed = claim.status === 'disputed' ? `Disputed: ${claim.reason ?? ''}. ` : ''
  note.words.push(safeText(`${disputed}${words}.${because}`))
  note.behind.set('content', [claim])
  note.fields.set('object_refs', [object])
  return note
}

/** Notes the investigators wrote. */
export function writtenNotes({ state }: Making, objectOf: ObjectOf, fallback: string): Draft[] {
  return all(state, 'note').flatMap(record => {
    if (record.removed) return []
    const note = noteOf(`note ${record.id}`, record, 'Note of the case')
    note.words.push(safeText(record.text))
    note.fields.set('object_refs', [objectOf.get(record.about ?? '') ?? fallback])
    note.fields.set('authors', [oneLine(record.author) || 'unknown'])
    note.carried.push(record)
    return [note]
  })
}

function noteOf(key: string, by: { readonly author: string; readonly at: string }, abstract: string): Draft {
  const draft = draftOf('note', idOf('note', key), by)
  draft.fields.set('abstract', oneLine(abstract))
  return draft
}
