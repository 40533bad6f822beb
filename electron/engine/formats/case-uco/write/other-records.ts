import { gradeText } from '#shared/model/grade.ts'
import { type CaseRecord, isRemoved, recordShape } from '#shared/model/record.ts'
import type { Group } from '#shared/model/records/group.ts'
import type { IdentityJudgement } from '#shared/model/records/identity-judgement.ts'
import type { LegalRequest } from '#shared/model/records/legal-request.ts'
import type { Note } from '#shared/model/records/note.ts'
import { get } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { fileId } from './claims.ts'
import { requestId } from './frame.ts'
import { type Json, moment, momentAt, to } from './literals.ts'
import { entityId } from './subjects.ts'
import { type Node, node, type Writing } from './writing.ts'

/** Records that are neither the case nor what it is about, each by its name; the rest is reported as lost. */
export function otherNodes(writing: Writing, record: CaseRecord): readonly Node[] {
  if (recordShape(record.record)?.unlisted) return []
  if (isRemoved(record)) return lost(writing, record, 'removed from the case')
  switch (record.record) {
    case 'note':
      return [noteNode(writing, record)]
    case 'group':
      return [groupNode(writing, record)]
    case 'legal-request':
      return [requestNode(writing, record)]
    case 'identity-judgement':
      return judgementNode(writing, record)
    default:
      return lost(
        writing,
        record,
        `CASE has no place for ${withArticle(recordShape(record.record)?.title.toLowerCase() ?? record.record)}`,
      )
  }
}

function lost({ lose }: Writing, { id }: CaseRecord, why: string): readonly Node[] {
  lose({ record: id, kind: 'lost', why })
  return []
}

const entitiesOf = (writing: Writing, ids: readonly string[]): readonly Json[] =>
  ids.flatMap(id => {
    const entity = get(writing.edition.state, 'entity', id)
    return entity && !entity.removed ? to(entityId(writing, entity)) : []
  })

function noteNode(writing: Writing, { id, text, about, author, at }: Note): Node {
  const [object = to(writing.id('case-investigation:Investigation', 'case'))] = about ? aboutOf(writing, about) : []
  return node(writing.id('uco-core:Annotation', id), 'uco-core:Annotation', {
    'uco-core:object': object,
    'uco-core:statement': writing.text(text, id, 'text'),
    'uco-core:tag': ['note', `record:${id}`],
    'uco-core:createdBy': writing.actor(author),
    'uco-core:objectCreatedTime': momentAt(at),
  })
}

/** What a note is about, where that is an object of the graph; a note about a source stands with the investigation. */
function aboutOf(writing: Writing, id: string): readonly Json[] {
  const about = writing.edition.state.records.get(id)
  if (about?.record === 'entity') return entitiesOf(writing, [id])
  if (about?.record === 'exhibit') return [to(fileId(writing, id))]
  if (about?.record === 'claim') return aboutOf(writing, about.subject)
  if (about?.record === 'link') return entitiesOf(writing, [about.from])
  return []
}

function groupNode(writing: Writing, { id, title, members }: Group): Node {
  return node(writing.id('uco-core:Grouping', id), 'uco-core:Grouping', {
    'uco-core:name': writing.text(title, id, 'title'),
    'uco-core:context': 'group of the case',
    'uco-core:tag': [`record:${id}`],
    'uco-core:object': entitiesOf(writing, members),
  })
}

function requestNode(writing: Writing, request: LegalRequest): Node {
  const { id, kind, sent, answered } = request
  // What was written as no day stays in words: a time of UCO would lose it.
  const texts = (['sent', 'due', 'answered', 'note'] as const).flatMap(field => {
    const text = request[field]
    const isTime = (field === 'sent' || field === 'answered') && moment(text ?? '') !== undefined
    return text === undefined || isTime ? [] : [writing.text(`${field}: ${text}`, id, field)]
  })
  reportRequest(writing, request)
  return node(requestId(writing, id), 'case-investigation:Authorization', {
    'uco-core:name': writing.text(`${kind} to ${request.to}`, id, 'to'),
    'case-investigation:authorizationType': kind,
    'uco-core:startTime': sent === undefined ? undefined : moment(sent),
    'uco-core:endTime': answered === undefined ? undefined : moment(answered),
    'uco-core:description': texts,
    'uco-core:tag': [`record:${id}`],
  })
}

function reportRequest({ lose }: Writing, request: LegalRequest): void {
  for (const field of ['about', 'exhibits'] as const) {
    if (request[field] !== undefined)
      lose({ record: request.id, field, kind: 'lost', why: 'an Authorization of CASE names no object' })
  }
}

function judgementNode(writing: Writing, judgement: IdentityJudgement): readonly Node[] {
  const objects = entitiesOf(writing, judgement.entities)
  if (objects.length === 0) return lost(writing, judgement, 'whom it judges is not in this part of the case')
  const reasons = judgement.reasons.length > 0 ? `: ${judgement.reasons.join('; ')}` : ''
  const id = writing.id('uco-core:Annotation', judgement.id)
  return [
    node(id, 'uco-core:Annotation', {
      'uco-core:object': objects,
      'uco-core:statement': writing.text(`Judged ${judgement.verdict}${reasons}`, judgement.id, 'reasons'),
      'uco-core:tag': ['identity judgement', `grade:${gradeText(judgement)}`, `record:${judgement.id}`],
      'uco-core:createdBy': writing.actor(judgement.author),
      'uco-core:objectCreatedTime': momentAt(judgement.at),
    }),
  ]
}
