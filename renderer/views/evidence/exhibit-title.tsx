import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { HandlingField } from '#renderer/parts/handling/handling-field.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { run } from '#renderer/state/act.ts'
import { beginDraft, endDraft, useFields, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PanelHead } from '#renderer/ui/side-panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'

interface ExhibitTitleProps {
  readonly exhibit: Exhibit
}

/** Number and title; title, handling code and note can be edited, the bytes never. */
export function ExhibitTitle({ exhibit }: ExhibitTitleProps) {
  const readOnly = useReadOnly()
  const draft = `exhibit:${exhibit.id}`
  if (useIsDrafted(draft)) return <EditExhibit key={draft} draft={draft} exhibit={exhibit} />
  return (
    <PanelHead
      number={exhibit.number}
      title={
        <>
          {exhibit.title} <SpoofMark text={exhibit.title} />
        </>
      }
    >
      {!readOnly && <IconButton icon="pencil" label="Edit" size="small" onClick={() => beginDraft(draft)} />}
    </PanelHead>
  )
}

function EditExhibit({ draft, exhibit }: { readonly draft: string; readonly exhibit: Exhibit }) {
  const [{ title, handling, note }, change] = useFields(draft, () => ({
    title: exhibit.title,
    handling: exhibit.handling ?? '',
    note: exhibit.note ?? '',
  }))
  const onClose = () => endDraft(draft)
  const keep = async () => {
    const edit = { title: title.trim(), handling: handling.trim() || null, note: note.trim() || null }
    if ((await run('exhibit.edit', { id: exhibit.id, ...edit })) !== undefined) onClose()
  }
  return (
    <InlineForm draft={draft} verb="Keep" ready={title.trim() !== ''} onSubmit={() => void keep()} onClose={onClose}>
      <TextField label="Title" value={title} onChange={text => change({ title: text })} />
      <HandlingField code={handling} onCode={code => change({ handling: code })} />
      <TextField label="Note" value={note} onChange={text => change({ note: text })} />
    </InlineForm>
  )
}
