import { oneLine } from '#engine/formats/text/plain-text.ts'
import { all, custodyOf } from '#shared/ops/state.ts'
import { observableId } from '../terms/ids.ts'
import { objectTypes } from '../terms/object-types.ts'
import { addCaptures } from './captures.ts'
import { type Draft, draftOf, type Making } from './draft.ts'
import { type Things, takeThing } from './things.ts'

/** Exhibits as files: what they hash to, how large they are and what they were called; and what they captured. */
export function addEvidence(making: Making, things: Things): readonly Draft[] {
  const { state, strict, lose } = making
  const relationships: Draft[] = []
  for (const exhibit of all(state, 'exhibit')) {
    if (exhibit.removed) continue
    const draft = draftOf('file', '', { author: exhibit.acquiredBy, at: exhibit.acquiredAt })
    draft.fields.set('hashes', { 'SHA-256': exhibit.sha256 })
    draft.fields.set('name', oneLine(exhibit.name) || exhibit.number)
    draft.fields.set('size', exhibit.size)
    if (exhibit.mediaType) draft.fields.set('mime_type', oneLine(exhibit.mediaType))
    draft.id = observableId('file', objectTypes['file']?.contributing ?? [], draft.fields) ?? ''
    draft.words.push(oneLine(`Exhibit ${exhibit.number}: ${exhibit.title}`))
    draft.carried.push(exhibit, ...custodyOf(state, exhibit.id))
    draft.exhibits.push(exhibit.id)
    relationships.push(...addCaptures(making, things, exhibit, draft))
    takeThing(things, exhibit.id, { draft, contradictions: [] })
    const why = 'the file itself, how it was acquired and its custody are not in STIX'
    lose({ record: exhibit.id, kind: strict ? 'lost' : 'extension', why })
  }
  return relationships
}
