import { useState } from 'react'
import type { ExportFormat, ExportWritten } from '#shared/contract.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { ask } from '../../bridge.ts'
import { useApp } from '../../state/app-store.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { fileName, joinPath } from '../../state/paths.ts'
import { mayReplace } from '../../state/pick.ts'
import { useTask } from '../form/use-task.ts'
import {
  type Around,
  asksFor,
  type ExportDraft,
  editionOf,
  extensionOf,
  firstOptions,
  missingIn,
} from './export-draft.ts'

/** The export form: what it holds, how it changes, and the writing. */
export function useExport(formats: readonly ExportFormat[], first: ExportDraft, around: Around) {
  const title = useCase(state => caseInfoOf(state)?.title ?? '')
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [draft, setDraft] = useState(first)
  const [typedPath, setTypedPath] = useState<string | null>(null)
  const [job] = useState(() => crypto.randomUUID())
  const [matches, setMatches] = useState<readonly PossibleMatch[] | null>(null)
  const { busy, error, act, forgetError } = useTask()
  const format = formats.find(each => each.id === draft.format)
  const suggested = `${fileName(title)} ${new Date().toISOString().slice(0, 10)}${extensionOf(format)}`
  const path = typedPath ?? joinPath(folder, suggested)
  const options = { ...(format ? firstOptions(format) : {}), ...draft.options }
  const edition = editionOf(draft, around)
  const missing = missingIn({ ...draft, options }, around, path)
  const change = (part: Partial<ExportDraft>) => {
    forgetError()
    setDraft(held => ({ ...held, ...part }))
  }
  const setPath = (next: string) => {
    forgetError()
    setTypedPath(next)
  }
  const ready = missing === null && format !== undefined && !busy
  const write = async (): Promise<ExportWritten | undefined> => {
    if (!edition || !ready || !format) return undefined
    const asked = Object.fromEntries(Object.entries(options).filter(([option]) => asksFor(option, options)))
    return act(async () => {
      const order = { ...edition, job, format: format.id, options: asked }
      const found = edition.redacted ? await ask('export.matches', order) : []
      setMatches(found.length > 0 ? found : null)
      return found.length > 0 ? undefined : await ask('export.write', { ...order, path, ...mayReplace(path) })
    })
  }
  const back = () => setMatches(null)
  return { draft, change, format, options, path, setPath, job, busy, error, missing, ready, write, matches, back }
}
