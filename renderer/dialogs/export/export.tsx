import { useState } from 'react'
import type { ExportWritten } from '#shared/contract.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { useWindow } from '../../state/window-store.ts'
import type { DialogProps } from '../dialog-props.ts'
import { anyType, type ExportDraft } from './export-draft.ts'
import { ExportForm } from './export-form.tsx'
import { Exported } from './exported.tsx'

/** Writes a part of the case in a format others read. `about` may fill in the form: a format, options, a reader. */
export function Export({ about, onClose }: DialogProps) {
  const [written, setWritten] = useState<ExportWritten | null>(null)
  const handling = useCase(state => caseInfoOf(state)?.handling ?? 'AMBER')
  const selection = useWindow(state => state.selection)
  const board = useWindow(state => state.board)
  if (written) return <Exported written={written} onClose={onClose} />
  const first: ExportDraft = {
    format: 'package',
    options: {},
    way: 'case',
    words: '',
    type: anyType,
    upTo: handling,
    redacted: false,
    recipient: '',
    purpose: '',
    ...(about as Partial<ExportDraft> | undefined),
  }
  return <ExportForm first={first} around={{ board, selection }} onClose={onClose} onWritten={setWritten} />
}
