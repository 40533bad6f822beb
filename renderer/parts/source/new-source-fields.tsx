import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { sourceKinds } from '#shared/model/records/source.ts'
import styles from './source.module.css'
import type { SourceDraft } from './source-draft.ts'

interface NewSourceFieldsProps {
  readonly draft: SourceDraft
  readonly onChange: (draft: SourceDraft) => void
}

/** What a new source must say of itself, in the row where it is first used; the rest can be added later. */
export function NewSourceFields({ draft, onChange }: NewSourceFieldsProps) {
  const { fresh } = draft
  if (!fresh) return null
  const set = (change: Partial<typeof fresh>) => onChange({ ...draft, fresh: { ...fresh, ...change } })
  return (
    <div className={styles['fresh']}>
      <TextField
        label="Title of the new source"
        labelHidden
        placeholder="Title of the new source"
        value={fresh.title}
        onChange={title => set({ title })}
        autoFocus={fresh.title === ''}
      />
      <Select
        label="Kind of source"
        labelHidden
        value={fresh.kind}
        choices={sourceKinds.map(value => ({ value, label: value }))}
        onChange={kind => set({ kind })}
      />
      <TextField
        label="Publisher"
        labelHidden
        placeholder="Publisher, if known"
        value={fresh.publisher}
        onChange={publisher => set({ publisher })}
      />
    </div>
  )
}
