import type { ExportWritten } from '#shared/contract.ts'
import { pickOne } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form.module.css'
import { JobProgressLine } from '../job-progress-line.tsx'
import { type Around, type ExportDraft, scopeOf } from './export-draft.ts'
import { ExportPreviewLine } from './export-preview.tsx'
import { OptionFields } from './option-fields.tsx'
import { ReaderFields } from './reader-fields.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { useExport } from './use-export.ts'
import { useFormats } from './use-formats.ts'

interface ExportFormProps {
  readonly first: ExportDraft
  readonly around: Around
  readonly onClose: () => void
  readonly onWritten: (written: ExportWritten) => void
}

export function ExportForm({ first, around, onClose, onWritten }: ExportFormProps) {
  const formats = useFormats()
  const form = useExport(formats, first, around)
  const { draft, change, format, options, path, setPath, busy, error } = form
  const scope = scopeOf(draft, around)
  const write = () => void form.write().then(written => written && onWritten(written))
  const choose = () => void pickOne('save-file', path).then(chosen => chosen !== undefined && setPath(chosen))
  const footer = (
    <>
      {busy && <JobProgressLine job={form.job} />}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="download" disabled={!form.ready} onClick={write}>
        {busy ? 'Writing …' : 'Export'}
      </Button>
    </>
  )
  return (
    <Dialog title="Export" onClose={onClose} stay={busy} onSubmit={write} footer={footer}>
      <Select
        label="Format"
        value={format?.id ?? null}
        choices={formats.map(each => ({ value: each.id, label: each.title }))}
        onChange={id => change({ format: id, options: {} })}
      />
      {format && <p className={styles['muted']}>{format.help}</p>}
      {format && <OptionFields format={format} values={options} onChange={next => change({ options: next })} />}
      <ScopeFields draft={draft} around={around} onChange={change} />
      <ReaderFields draft={draft} onChange={change} />
      <ExportPreviewLine edition={scope && { scope, upTo: draft.upTo, redacted: draft.redacted }} />
      <div className={styles['row']}>
        <TextField label={format?.form === 'folder' ? 'New folder' : 'File'} value={path} onChange={setPath} />
        <Button icon="folder-open" onClick={choose}>
          Choose …
        </Button>
      </div>
      {error && <Notice tone="error">{error.says}</Notice>}
    </Dialog>
  )
}
