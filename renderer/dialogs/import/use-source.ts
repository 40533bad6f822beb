import { useState } from 'react'
import { gradeOf } from '#shared/model/grade.ts'
import { isWhole, type Marks, type MarksChange } from '../../fields/grade.ts'
import { useCaseScheme } from '../../state/grading.ts'
import { nameOf } from '../../state/paths.ts'

/** What the source of it all is called, and its grade, in the scheme of the case unless another is chosen. */
export function useSource() {
  const [title, setTitle] = useState('')
  const scheme = useCaseScheme()
  const [chosen, setMarks] = useState<MarksChange>({})
  const marks: Marks = { scheme, sourceGrade: null, informationGrade: null, ...chosen }
  const change = (next: MarksChange) => setMarks(held => ({ ...held, ...next }))
  const sourceOf = (path: string) => ({
    title: title.trim() || nameOf(path),
    ...(isWhole(marks) ? gradeOf(marks) : {}),
  })
  return { title, setTitle, marks, setMarks: change, sourceOf }
}
