import type { InformationGrade, SchemeId, SourceGrade } from '#shared/model/grade.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { ClaimStatus } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import type { ImportBoards } from './import-board.ts'
import type { HandlingSaid } from './import-handling.ts'
import type { FoundEntity } from './import-identity.ts'
import type { MappedTable } from './import-mapping.ts'

/** A claim of a file that its property can hold. */
export interface CheckedClaim {
  readonly property: string
  /** As the file writes it: by this the claim is known again. */
  readonly value: string | Value
  /** What that was read as. */
  readonly read: Value
  readonly decimal?: FoundEntity['claims'][number]['decimal']
  readonly original?: string | undefined
  readonly locator?: string | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly handling?: string | undefined
  readonly status?: ClaimStatus | undefined
  readonly reason?: string | undefined
}

interface CheckedThing {
  readonly key: string
  readonly type: string
  readonly claims: readonly CheckedClaim[]
  /** Its key is the id of a record of the case. */
  readonly here?: true | undefined
}

/** What an importer found, checked. Of a large file it is unpacked as it is walked through. */
interface FoundThings {
  readonly entities: Iterable<CheckedThing & Pick<FoundEntity, 'local'>>
  readonly links: Iterable<CheckedThing & { readonly from: string; readonly to: string }>
  /** What the claims of all of them say of handling. */
  readonly said: HandlingSaid
  /** As our own exports carry them whole. */
  readonly records: readonly CaseRecord[]
}

/** What comes in and how it is to be taken. */
export interface ImportInput extends FoundThings {
  /** Id of the importer. */
  readonly format: string
  /** What the source of all this is called, and how it is graded unless a claim says otherwise. */
  readonly source: {
    /** SHA-256 of the file or files: the same file is the same source. */
    readonly fingerprint: string
    readonly title: string
    /** Of the grade; absent: 6x6, whatever the case's is. */
    readonly scheme?: SchemeId | undefined
    readonly sourceGrade: SourceGrade
    readonly informationGrade: InformationGrade
  }
  /** How it was read where the file leaves it open; kept with the source, so that it can be read so again. */
  readonly reading?: ImportReading | undefined
  /** The tables of which somebody said how they are read. */
  readonly mappings: readonly MappedTable[]
  /** Where new entities are shown; absent: on every board, or on their own where one is arranged. */
  readonly boards?: ImportBoards | undefined
  /** The exhibit that the raw file is, or will be. */
  readonly exhibit?: string | undefined
}
