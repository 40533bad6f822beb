import type { InformationGrade, SourceGrade } from '#shared/model/grade.ts'

/** Both halves of an Admiralty grade. */
export interface Grade {
  readonly sourceGrade: SourceGrade
  readonly informationGrade: InformationGrade
}
