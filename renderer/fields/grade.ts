import type { Graded } from '#shared/model/grade.ts'

/** The marks of a grade while it is being chosen: null where none is yet. */
export interface Marks extends Pick<Graded, 'scheme' | 'handlingGrade'> {
  readonly sourceGrade: Graded['sourceGrade'] | null
  readonly informationGrade: Graded['informationGrade'] | null
}

export type MarksChange = Partial<Pick<Graded, 'sourceGrade' | 'informationGrade' | 'handlingGrade'>>

/** A grade is there once both halves are chosen. */
export const isWhole = (marks: Marks): marks is Graded => marks.sourceGrade !== null && marks.informationGrade !== null

/** The least grade that passes, in both halves. */
export type Least = Pick<Graded, 'sourceGrade' | 'informationGrade'>
