import { useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { InlineForm } from '../inspector/inline-form.tsx'
import { HandlingField } from '../sources/handling-field.tsx'
import styles from './details.module.css'

interface ExhibitTitleProps {
  readonly exhibit: Exhibit
  readonly readOnly: boolean
}

/** Number and title; title, handling code and note can be edited, the bytes never. */
export function ExhibitTitle({ exhibit, readOnly }: ExhibitTitleProps) {
  const [editing, setEditing] = useState(false)
  if (editing) return <EditExhibit exhibit={exhibit} onClose={() => setEditing(false)} />
  return (
    <header className={styles['header']}>
      <h2 className={styles['title']}>
        <span className={styles['number']}>{exhibit.number}</span> {exhibit.title}
      </h2>
      {!readOnly && <IconButton icon="pencil" label="Edit" size="small" onClick={() => setEditing(true)} />}
    </header>
  )
}

function EditExhibit({ exhibit, onClose }: { readonly exhibit: Exhibit; readonly onClose: () => void }) {
  const [title, setTitle] = useState(exhibit.title)
  const [handling, setHandling] = useState(exhibit.handling ?? '')
  const [note, setNote] = useState(exhibit.note ?? '')
  const keep = async () => {
    const edit = { title: title.trim(), handling: handling.trim() || null, note: note.trim() || null }
    if ((await run('exhibit.edit', { id: exhibit.id, ...edit })) !== undefined) onClose()
  }
  return (
    <InlineForm verb="Keep" ready={title.trim() !== ''} onSubmit={() => void keep()} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} />
      <HandlingField code={handling} onCode={setHandling} />
      <TextField label="Note" value={note} onChange={setNote} />
    </InlineForm>
  )
}
