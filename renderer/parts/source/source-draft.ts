import { run } from '#renderer/state/act.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { type Graded, gradeOf, type SchemeId, schemeOf, unjudged } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'

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
  readonly grade: Graded
}

/** A source with its grade, where that was given in the case's scheme; nothing is converted. None where there is none. */
export function draftOf(source: Source | undefined, scheme: SchemeId): SourceDraft {
  const grade = source && schemeOf(source) === scheme ? gradeOf(source) : unjudged(scheme)
  return { id: source?.id ?? null, fresh: null, grade }
}

export function freshDraft(title: string, scheme: SchemeId, exhibit?: string): SourceDraft {
  return { id: null, fresh: { title, kind: 'document', publisher: '', exhibit }, grade: unjudged(scheme) }
}

/**
 * The id of the drafted source, adding it first where it is new; undefined where none is named. Null: it was refused,
 * and the user was told why.
 */
export async function settleSource({ id, fresh, grade }: SourceDraft): Promise<string | undefined | null> {
  if (!fresh) return id ?? undefined
  const { title, kind, publisher, exhibit } = fresh
  const more = { ...(publisher.trim() ? { publisher: publisher.trim() } : {}), ...(exhibit ? { exhibit } : {}) }
  const added = await run('source.add', { title, kind, ...more, ...gradeGiven(grade) })
  return added?.created[0] ?? null
}
