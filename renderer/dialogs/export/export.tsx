import { useCallback, useState } from 'react'
import type { ExportWritten } from '#shared/contract.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { boardToShow } from '../../state/boards.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { useCaseScheme } from '../../state/grading.ts'
import { useWindow } from '../../state/window-store.ts'
import type { DialogProps } from '../dialog-props.ts'
import { type Around, anyType, type ExportDraft } from './export-draft.ts'
import { ExportForm } from './export-form.tsx'
import { Exported } from './exported.tsx'

/** Writes a part of the case in a format others read. What opens it may fill in the form: a format, options, a reader. */
export function Export({ open, onClose }: DialogProps<'export'>) {
  const [written, setWritten] = useState<ExportWritten | null>(null)
  const handling = useCase(state => caseInfoOf(state)?.handling ?? 'AMBER')
  const around = useAround()
  if (written) return <Exported written={written} onClose={onClose} />
  const first: ExportDraft = {
    format: 'package',
    options: {},
    way: 'case',
    words: '',
    type: anyType,
    least: null,
    upTo: handling,
    allowed: [],
    redacted: false,
    recipient: '',
    purpose: '',
    ...open.filledIn,
  }
  const prefilled = open.filledIn !== undefined
  return <ExportForm {...{ first, around, prefilled, onClose }} onWritten={setWritten} />
}

/** Of the selection only what an export can be narrowed to. */
function useAround(): Around {
  const chosen = useWindow(state => state.board)
  const selected = useWindow(state => state.selection)
  const board = useCase(useCallback((state: CaseState) => boardToShow(state, chosen), [chosen]))
  const selection = useCase(
    useCallback(
      (state: CaseState) =>
        selected.filter(id => {
          const record = state.records.get(id)
          return (record?.record === 'entity' || record?.record === 'link') && !record.removed
        }),
      [selected],
    ),
  )
  return { board, selection, scheme: useCaseScheme() }
}
