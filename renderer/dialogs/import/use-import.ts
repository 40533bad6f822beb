import { useState } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import { gradeOf } from '#shared/model/grade.ts'
import { ask } from '../../bridge.ts'
import { isWhole, type Marks, type MarksChange } from '../../fields/grade.ts'
import { useCaseScheme } from '../../state/grading.ts'
import { nameOf } from '../../state/paths.ts'
import { useTask } from '../use-task.ts'

/** The import form: a file, how to read it, what the dry run found, and the taking in. */
export function useImport() {
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState('')
  const [format, setFormat] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [report, setReport] = useState<ImportReport | null>(null)
  const scheme = useCaseScheme()
  const [chosen, setMarks] = useState<MarksChange>({})
  const marks: Marks = { scheme, sourceGrade: null, informationGrade: null, ...chosen }
  const { busy, error, act, forgetError } = useTask()
  const order = { job, path: path.trim(), ...(format === null ? {} : { format }) }
  const look = async () => setReport((await act(() => ask('import.preview', order))) ?? null)
  const take = async () => {
    const source = { title: title.trim() || nameOf(order.path), ...(isWhole(marks) ? gradeOf(marks) : {}) }
    const taken = await act(() => ask('import.take', { ...order, source }))
    if (taken) setReport(taken)
  }
  // What was found of another file, or read another way, says nothing any more.
  const forget = () => {
    setReport(null)
    forgetError()
  }
  return {
    job,
    path,
    setPath: (next: string) => {
      setPath(next)
      forget()
    },
    format,
    setFormat: (next: string | null) => {
      setFormat(next)
      forget()
    },
    title,
    setTitle,
    marks,
    setMarks: (change: MarksChange) => setMarks(held => ({ ...held, ...change })),
    report,
    busy,
    error,
    next: () => void (report ? take() : look()),
    done: report?.commit !== undefined,
    nothingNew: report !== null && Object.values(report.added).every(count => count === 0),
    ready: !busy && order.path !== '',
  }
}
