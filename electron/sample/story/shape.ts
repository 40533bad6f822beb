import type { InformationGrade, SourceGrade } from '#shared/model/grade.ts'
import type { ClaimStatus } from '#shared/model/records/claim.ts'
import type { SourceKind } from '#shared/model/records/source.ts'

/** Where a claim stands: `S2:laos` is the sentence `laos` of the summary of S2. */
export type Passage = `${string}:${string}`

export interface StorySource {
  readonly code: string
  readonly title: string
  readonly kind: SourceKind
  readonly publisher: string
  readonly published?: string
  readonly url?: string
  /** Code of the source that reports this one. */
  readonly via?: string
  readonly grade: readonly [SourceGrade, InformationGrade]
  /** Our own words, sentence by sentence; each becomes a line of the exhibit, and claims point to it. */
  readonly says: Readonly<Record<string, string>>
}

export interface StoryClaim {
  readonly property: string
  readonly value: string
  readonly from: Passage
  readonly original?: string
  readonly grade?: readonly [SourceGrade, InformationGrade]
  readonly status?: ClaimStatus
  readonly validFrom?: string
  /** Preferred over the others, for this reason. */
  readonly because?: string
}

export interface StoryEntity {
  readonly key: string
  readonly type: string
  readonly claims: readonly StoryClaim[]
}

export interface StoryLink {
  readonly from: string
  readonly type: string
  readonly to: string
  readonly claims: readonly StoryClaim[]
}

type Extra = Partial<Pick<StoryClaim, 'original' | 'grade' | 'status' | 'validFrom' | 'because'>>

export const says = (property: string, value: string, from: Passage, extra: Extra = {}): StoryClaim => ({
  property,
  value,
  from,
  ...extra,
})

/** What is invented for illustration: it names the source that speaks of such things, and is never a finding. */
export const illustrates = (property: string, value: string, from: Passage): StoryClaim =>
  says(property, value, from, { status: 'illustrative', grade: ['F', '6'] })

export const link = (from: string, type: string, to: string, ...claims: readonly StoryClaim[]): StoryLink => ({
  from,
  type,
  to,
  claims,
})
