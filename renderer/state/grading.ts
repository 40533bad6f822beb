import { type Graded, gradeOf, type SchemeId } from '#shared/model/grade.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import { useCase } from './case-store.ts'

/** The scheme that new grades are given in. */
export const useCaseScheme = (): SchemeId => useCase(caseScheme) ?? '6x6'

/** A grade as commands take it: scheme and third element said outright, so that nothing is filled in from elsewhere. */
export const gradeGiven = (graded: Graded) => ({ handlingGrade: null, ...gradeOf(graded) })
