import { useCaseScheme } from '#renderer/state/grading.ts'
import { GradeChip } from '#renderer/ui/grade-chip.tsx'
import { type Graded, gradeCode, gradeWords, gradingScheme, schemeOf } from '#shared/model/grade.ts'

/** A grade as it was given: with its scheme where that is not the one of the case. */
export function GradedChip({ graded }: { readonly graded: Graded }) {
  const here = useCaseScheme()
  const scheme = schemeOf(graded)
  const means = gradeWords(graded)
  if (scheme === here) return <GradeChip grade={gradeCode(graded)} means={means} />
  return <GradeChip grade={`${gradeCode(graded)} · ${scheme}`} means={`${means}; ${gradingScheme(scheme).title}`} />
}
