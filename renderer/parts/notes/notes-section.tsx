import { useCallback } from 'react'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { dayOf } from '#renderer/ui/when.ts'
import type { Note } from '#shared/model/records/note.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { NoteForm } from './note-form.tsx'
import styles from './notes.module.css'

interface NotesSectionProps {
  readonly about: string
}

/** What investigators wrote about it for each other. */
export function NotesSection({ about }: NotesSectionProps) {
  const readOnly = useReadOnly()
  const notes = useCase(
    useCallback(
      (state: CaseState) => all(state, 'note').filter(note => note.about === about && !note.removed),
      [about],
    ),
  )
  const draft = `note:${about}`
  const writing = useIsDrafted(draft)
  if (readOnly && notes.length === 0) return null
  const add = readOnly ? undefined : (
    <IconButton icon="plus" label="Write a note" size="small" onClick={() => beginDraft(draft)} />
  )
  return (
    <Section title="Notes" {...(notes.length > 0 ? { count: notes.length } : {})} aside={add}>
      {writing && (
        <NoteForm key={draft} draft={draft} text="" verb="Keep" onKeep={text => run('note.add', { text, about })} />
      )}
      {notes.map(note => (
        <NoteText key={note.id} note={note} />
      ))}
    </Section>
  )
}

function NoteText({ note }: { readonly note: Note }) {
  const readOnly = useReadOnly()
  const { id, text, author, at } = note
  const draft = `note:${id}`
  const editing = useIsDrafted(draft)
  if (editing) {
    const keep = (next: string) => run('note.edit', { id, text: next })
    return <NoteForm draft={draft} text={text} verb="Keep" onKeep={keep} />
  }
  return (
    <article className={styles['note']}>
      <p className={styles['text']}>{text}</p>
      <footer className={styles['by']}>
        {author}, {dayOf(at)}
        {!readOnly && (
          <span className={styles['actions']}>
            <IconButton icon="pencil" label="Edit the note" size="small" onClick={() => beginDraft(draft)} />
            <IconButton
              icon="trash-2"
              label="Remove the note"
              size="small"
              onClick={() => void run('note.edit', { id, removed: true })}
            />
          </span>
        )}
      </footer>
    </article>
  )
}
