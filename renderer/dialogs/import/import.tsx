import { useCallback } from 'react'
import type { ImportBoards } from '#shared/commands/import-board.ts'
import type { ImportReport } from '#shared/contract.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { tellsPaths } from '../../bridge.ts'
import { GradeSelect } from '../../fields/grade-select.tsx'
import { useCase } from '../../state/case-store.ts'
import { nameOf } from '../../state/paths.ts'
import { showOnBoard } from '../../state/window-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Choice, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { CancelButton } from '../form/cancel-button.tsx'
import { Failure } from '../form/failure.tsx'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { PathField } from '../form/path-field.tsx'
import { DropZone } from './drop-zone.tsx'
import { FormatSelect } from './format-select.tsx'
import own from './import.module.css'
import { ImportReportFacts } from './import-report.tsx'
import { NothingNew } from './nothing-new.tsx'
import { ReadingFields } from './reading-fields.tsx'
import { useImport } from './use-import.ts'

/** Takes a file of another program into the case: first a dry run that says what it would add, then the import. */
export function Import({ onClose }: DialogProps) {
  const form = useImport()
  const { report, busy, isWritten, error, nothingNew } = form
  if (form.done && report) return <Imported report={report} onSaveErrors={form.saveErrors} onClose={onClose} />
  const footer = (
    <>
      {busy && <JobProgressLine job={form.job} />}
      {!isWritten && <CancelButton job={form.job} busy={busy} onClose={onClose} />}
      <Button variant="primary" icon="file-input" disabled={!form.ready || nothingNew} onClick={form.next}>
        {nextStep(form)}
      </Button>
    </>
  )
  return (
    <Dialog
      title="Import"
      size="wide"
      description="Nothing is added before you have seen what it would be. The raw file is kept as an exhibit."
      onClose={onClose}
      stay={busy}
      onSubmit={form.next}
      footer={footer}
    >
      <ImportFields {...form} />
      {report && nothingNew && <NothingNew report={report} />}
      {report && <ImportReportFacts report={report} onSaveErrors={form.saveErrors} />}
      <Failure error={error} />
    </Dialog>
  )
}

function nextStep({ busy, isWritten, report }: Pick<Form, 'busy' | 'isWritten' | 'report'>): string {
  if (isWritten) return 'Added, showing it …'
  if (busy) return report ? 'Adding …' : 'Reading …'
  return report ? 'Add to the case' : 'Look into it'
}

interface ImportedProps extends Pick<DialogProps, 'onClose'> {
  readonly report: ImportReport
  readonly onSaveErrors: () => void
}

function Imported({ report, onSaveErrors, onClose }: ImportedProps) {
  const begun = useCase(useCallback((state: CaseState) => entitiesBegun(state, report), [report]))
  const show = () => {
    onClose()
    showOnBoard(begun)
  }
  const done = (
    <>
      {begun.length > 0 && (
        <Button icon="focus" onClick={show}>
          Show {begun.length === 1 ? 'it' : 'them'} on the board
        </Button>
      )}
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    </>
  )
  return (
    <Dialog title="The file is imported" size="wide" onClose={onClose} onSubmit={onClose} footer={done}>
      <ImportReportFacts report={report} onSaveErrors={onSaveErrors} />
    </Dialog>
  )
}

const entitiesBegun = (state: CaseState, { commit }: ImportReport) =>
  commit?.created.filter(id => state.records.get(id)?.record === 'entity') ?? []

const boards: readonly Choice<ImportBoards>[] = [
  { value: 'own', label: 'On a new board' },
  { value: 'every', label: 'On every board, beside what is there' },
]

type Form = ReturnType<typeof useImport>

function ImportFields(form: Form) {
  const { path, setPath, format, setFormat, title, setTitle, marks, setMarks } = form
  return (
    <DropZone onPath={setPath}>
      <PathField
        label="File or folder"
        value={path}
        onChange={setPath}
        what="open-files"
        {...(tellsPaths() ? { hint: 'Or drop it here.' } : {})}
        autoFocus
      />
      <FormatSelect value={format} onChange={setFormat} />
      <ReadingFields {...form} />
      <Select label="Show what is new" value={form.boards} choices={boards} onChange={form.setBoards} />
      <div className={own['source']}>
        <TextField label="Call its source" value={title} onChange={setTitle} placeholder={nameOf(path)} />
        <div>
          <span className={own['label']}>Grade of that source</span>
          <GradeSelect halves grade={marks} onChange={setMarks} />
        </div>
      </div>
    </DropZone>
  )
}
