import { useState } from 'react'
import type { ImportReport } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { mayReplace, pickOne } from '../../state/pick.ts'
import { useTask } from '../form/use-task.ts'
import { usePlacing } from './use-placing.ts'
import { useReading } from './use-reading.ts'
import { useSource } from './use-source.ts'

/** The import form: a file, how to read it, what the dry run found, and the taking in. */
export function useImport() {
  const [job] = useState(() => crypto.randomUUID())
  const [report, setReport] = useState<ImportReport | null>(null)
  /** It stands in the case, and the window is fetching it: nothing can be cancelled any more, nor done again. */
  const [isWritten, setWritten] = useState(false)
  const { shown, ...placing } = usePlacing()
  const { sourceOf, ...source } = useSource()
  const { busy, error, act, forgetError } = useTask()
  // What was found of another file, or read another way, says nothing any more.
  const { asked, see, ...reading } = useReading(() => {
    setReport(null)
    forgetError()
  })
  const { path, format } = reading
  const order = { job, path: path.trim(), ...(format === null ? {} : { format }), ...asked }
  const look = async () => {
    const found = await act(() => ask('import.preview', order))
    if (found) see(found)
    setReport(found ?? null)
  }
  const take = async () => {
    const taken = await act(async () => {
      const written = await ask('import.take', { ...order, source: sourceOf(order.path), boards: placing.boards })
      setWritten(true)
      return shown(written)
    })
    setWritten(false)
    if (taken) setReport(taken)
  }
  const saveErrors = async () => {
    const errors = await pickOne('save-file', `${order.path}.errors.txt`)
    if (errors === undefined) return
    const listed = await act(() => ask('import.preview', { ...order, errors, ...mayReplace(errors) }))
    if (listed?.errorsFile !== undefined) setReport(held => held && { ...held, errorsFile: errors })
  }
  return {
    ...{ ...reading, ...placing, ...source, job, report, busy, isWritten, error },
    saveErrors: () => void saveErrors(),
    next: () => void (report ? take() : look()),
    done: report?.commit !== undefined,
    nothingNew: report !== null && Object.values(report.added).every(count => count === 0),
    ready: !busy && order.path !== '',
  }
}
