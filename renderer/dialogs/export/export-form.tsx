import { useCallback, useState } from 'react'
import type { ExportWritten } from '#shared/contract.ts'
import { scopeOf } from '#shared/dossier/order.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useCase } from '../../state/case-store.ts'
import { pickOne } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CancelButton } from '../form/cancel-button.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { IdentityGate } from '../secrets/identity-gate.tsx'
import { useKeysReady, useWordsWait } from '../secrets/use-keys-ready.ts'
import { type Around, dossierIn, type ExportDraft, isDossierNamed, partOf } from './export-draft.ts'
import { ExportPreviewLine } from './export-preview.tsx'
import { MatchesStep } from './matches-step.tsx'
import { OptionFields } from './option-fields.tsx'
import { ReaderFields } from './reader-fields.tsx'
import { ScopeFields } from './scope-fields.tsx'
import { SignField } from './sign-field.tsx'
import { useExport } from './use-export.ts'

interface ExportFormProps {
  readonly first: ExportDraft
  readonly around: Around
  /** What opened it chose the format already: the reader is what is left to say. */
  readonly prefilled: boolean
  readonly onClose: () => void
  readonly onWritten: (written: ExportWritten) => void
}

/** What, of which part, for whom, how, and where to. */
export function ExportForm({ first, around, prefilled, onClose, onWritten }: ExportFormProps) {
  const formats = useFormats()
  const form = useExport(formats, first, around)
  const { draft, change, format, options, busy, error } = form
  const unlocked = useKeysReady()
  const waits = useWordsWait()
  const part = partOf(draft, around)
  const dossier = useCase(useCallback((state: CaseState) => dossierIn(state, draft), [draft]))
  const [unlocking, setUnlocking] = useState(false)
  const write = () => void form.write().then(written => written && onWritten(written))
  const footer = <Footer form={form} onClose={onClose} onWrite={write} />
  if (form.matches) {
    const [first] = form.matches
    const step = { matches: form.matches, writing: busy, onBack: form.back, onClose, onWrite: write }
    return <MatchesStep key={`${form.matches.length} ${first?.key}`} {...step} />
  }
  if (unlocking && !unlocked) {
    const back = !waits && <Button onClick={() => setUnlocking(false)}>Back</Button>
    return (
      <Dialog title="Export" description="Your keys sign it." size="wide" onClose={onClose} stay={waits} footer={back}>
        <IdentityGate />
      </Dialog>
    )
  }
  return (
    <Dialog title="Export" size="wide" onClose={onClose} stay={busy} onSubmit={write} footer={footer}>
      <FormatField {...{ formats, format, change }} />
      <PartFields {...{ draft, around, change }} />
      <ReaderFields draft={draft} onChange={change} autoFocus={prefilled} />
      <ExportPreviewLine edition={part && { ...part, ...(dossier ? { scope: scopeOf(dossier) } : {}) }} />
      {format && <OptionFields format={format} values={options} onChange={next => change({ options: next })} />}
      {format?.signed && <SignField onUnlock={() => setUnlocking(true)} />}
      <FileField {...form} />
      <Failure error={error} />
    </Dialog>
  )
}

type Form = ReturnType<typeof useExport>

interface FormatFieldProps extends Pick<Form, 'format' | 'change'> {
  readonly formats: ReturnType<typeof useFormats>
}

const FormatField = ({ formats, format, change }: FormatFieldProps) => (
  <div className={styles['stack']}>
    <Select
      label="Format"
      value={format?.id ?? null}
      choices={formats.map(each => ({ value: each.id, label: each.title }))}
      onChange={id => change({ format: id, options: {} })}
    />
    {format && <p className={styles['under']}>{format.help}</p>}
  </div>
)

/** Which part of the case goes out; a dossier that is named says that itself. */
function PartFields({ draft, around, change }: Pick<Form, 'draft' | 'change'> & { readonly around: Around }) {
  return isDossierNamed(draft) ? (
    <p className={styles['muted']}>
      It tells of the part of the case that the dossier names, and of the evidence its summary cites.
    </p>
  ) : (
    <div>
      <ScopeFields draft={draft} around={around} onChange={change} />
    </div>
  )
}

interface FooterProps {
  readonly form: Form
  readonly onClose: () => void
  readonly onWrite: () => void
}

/** What is still missing, how far the writing is, and the one next step. */
function Footer({ form: { job, busy, ready, missing }, onClose, onWrite }: FooterProps) {
  return (
    <>
      {busy && <JobProgressLine job={job} />}
      {missing && <p className={cx(styles['muted'], styles['left'])}>{missing}</p>}
      <CancelButton job={job} busy={busy} onClose={onClose} />
      <Button variant="primary" icon="download" disabled={!ready} onClick={onWrite}>
        {busy ? 'Writing …' : 'Export'}
      </Button>
    </>
  )
}

function FileField({ format, path, setPath }: Pick<Form, 'format' | 'path' | 'setPath'>) {
  const choose = () => void pickOne('save-file', path).then(chosen => chosen !== undefined && setPath(chosen))
  return (
    <div className={styles['row']}>
      <TextField label={format?.form === 'folder' ? 'New folder' : 'File'} value={path} onChange={setPath} />
      <Button icon="folder-open" onClick={choose}>
        Choose …
      </Button>
    </div>
  )
}
