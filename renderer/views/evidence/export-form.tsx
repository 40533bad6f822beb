import { ask } from '#renderer/bridge.ts'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { saving } from '#renderer/state/act.ts'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { notify } from '#renderer/state/notices.ts'
import { mayReplace, pickOne } from '#renderer/state/pick.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import styles from './details.module.css'

interface ExportFormProps {
  readonly draft: string
  readonly exhibit: Exhibit
}

/** A plain copy leaves the case only with a purpose and a recipient, and the custody chain says so. */
export function ExportForm({ draft, exhibit }: ExportFormProps) {
  const [{ purpose, recipient }, change] = useFields(draft, () => ({ purpose: '', recipient: '' }))
  const onClose = () => endDraft(draft)
  const ready = purpose.trim() !== '' && recipient.trim() !== ''
  const submit = async () => {
    const path = await pickOne('save-file', exhibit.name)
    if (path === undefined) return
    const input = {
      exhibit: exhibit.id,
      path,
      ...mayReplace(path),
      purpose: purpose.trim(),
      recipient: recipient.trim(),
    }
    if (!(await saving(() => ask('evidence.export', input)))) return
    notify('done', `${exhibit.number} was exported to ${path}, and its custody recorded`)
    onClose()
  }
  return (
    <div className={styles['sheet']}>
      <InlineForm draft={draft} verb="Choose where …" ready={ready} onSubmit={() => void submit()} onClose={onClose}>
        <p className={styles['warning']}>The copy will lie on disk unencrypted, outside the case.</p>
        <TextField label="What for" value={purpose} onChange={text => change({ purpose: text })} />
        <TextField label="For whom" value={recipient} onChange={text => change({ recipient: text })} />
      </InlineForm>
    </div>
  )
}
