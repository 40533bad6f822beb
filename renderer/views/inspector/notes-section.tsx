import { useCallback, useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { dayOf } from '#renderer/ui/when.ts'
import type { Note } from '#shared/model/records/note.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { NoteForm } from './note-form.tsx'
import styles from './notes.module.css'
import { Section } from './section.tsx'

interface NotesSectionProps {
  readonly about: string
  readonly readOnly: boolean
}

/** What investigators wrote about it for each other. */
export function NotesSection({ about, readOnly }: NotesSectionProps) {
  const notes = useCase(
    useCallback(
      (state: CaseState) => all(state, 'note').filter(note => note.about === about && !note.removed),
      [about],
    ),
  )
  const [writing, setWriting] = useState(false)
  if (readOnly && notes.length === 0) return null
  const add = readOnly ? undefined : (
    <IconButton icon="plus" label="Write a note" size="small" onClick={() => setWriting(true)} />
  )
  return (
    <Section title="Notes" {...(notes.length > 0 ? { count: notes.length } : {})} aside={add}>
      {writing && (
        <NoteForm
          text=""
          verb="Keep"
          onKeep={text => run('note.add', { text, about })}
          onClose={() => setWriting(false)}
        />
      )}
      {notes.map(note => (
        <NoteText key={note.id} note={note} readOnly={readOnly} />
      ))}
    </Section>
  )
}

function NoteText({ note, readOnly }: { readonly note: Note; readonly readOnly: boolean }) {
  const [editing, setEditing] = useState(false)
  const { id, text, author, at } = note
  if (editing) {
    const keep = (next: string) => run('note.edit', { id, text: next })
    return <NoteForm text={text} verb="Keep" onKeep={keep} onClose={() => setEditing(false)} />
  }
  return (
    <article className={styles['note']}>
      <p className={styles['text']}>{text}</p>
      <footer className={styles['by']}>
        {author}, {dayOf(at)}
        {!readOnly && (
          <span className={styles['actions']}>
            <IconButton icon="pencil" label="Edit the note" size="small" onClick={() => setEditing(true)} />
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
