import { run } from '#renderer/state/act.ts'
import type { Source } from '#shared/model/records/source.ts'
import type { Grade } from './grade.ts'

/** A source about to be added beside the value that came from it. */
export interface NewSource {
  readonly title: string
  readonly kind: Source['kind']
  readonly publisher: string
  readonly exhibit?: string | undefined
}

/** Where a value comes from, while it is being written: a source of the case, a new one, or none named. */
export interface SourceDraft {
  readonly id: string | null
  readonly fresh: NewSource | null
  readonly grade: Grade
}

const ungraded: Grade = { sourceGrade: 'F', informationGrade: '6' }

/** A source with its default grades; none where there is none. */
export function draftOf(source: Source | undefined): SourceDraft {
  if (!source) return { id: null, fresh: null, grade: ungraded }
  const { id, sourceGrade, informationGrade } = source
  return { id, fresh: null, grade: { sourceGrade, informationGrade } }
}

export function freshDraft(title: string, exhibit?: string): SourceDraft {
  return { id: null, fresh: { title, kind: 'document', publisher: '', exhibit }, grade: ungraded }
}

/**
 * The id of the drafted source, adding it first where it is new; undefined where none is named. Null: it was refused,
 * and the user was told why.
 */
export async function settleSource({ id, fresh, grade }: SourceDraft): Promise<string | undefined | null> {
  if (!fresh) return id ?? undefined
  const { title, kind, publisher, exhibit } = fresh
  const more = { ...(publisher.trim() ? { publisher: publisher.trim() } : {}), ...(exhibit ? { exhibit } : {}) }
  const added = await run('source.add', { title, kind, ...more, ...grade })
  return added?.created[0] ?? null
}
