import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { run } from '#renderer/state/act.ts'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { capitalised } from '#shared/model/capitalised.ts'
import { longestMetadata, type MetadataField } from '#shared/model/exhibit-metadata.ts'
import { isMetadataDate, readMetadataDate } from '#shared/model/metadata-dates.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { titleOf } from './fields.ts'

interface MetadataFormProps {
  readonly draft: string
  readonly exhibit: Exhibit
  readonly fields: readonly MetadataField[]
}

/** Corrects what is known of a capture or e-mail. What the file says of itself stays beside it. */
export function MetadataForm({ draft, exhibit, fields }: MetadataFormProps) {
  const [held, change] = useFields<Readonly<Record<string, string>>>(draft, () =>
    Object.fromEntries(fields.map(field => [field, exhibit[field] ?? ''])),
  )
  const onClose = () => endDraft(draft)
  const keep = async () => {
    const edit = Object.fromEntries(fields.map(field => [field, held[field]?.trim() || null]))
    if ((await run('exhibit.edit', { id: exhibit.id, ...edit })) !== undefined) onClose()
  }
  const hint = (field: MetadataField) => {
    const fileSays = exhibit.fileSays?.[field]
    return fileSays !== undefined && fileSays !== held[field]?.trim() ? `The file says: ${fileSays}` : undefined
  }
  const problem = (field: MetadataField) => {
    const read = isMetadataDate(field) ? readMetadataDate(exhibit, field, held[field] ?? '') : undefined
    return read && 'unreadable' in read ? capitalised(read.unreadable) : undefined
  }
  const ready = fields.every(field => problem(field) === undefined)
  return (
    <InlineForm draft={draft} verb="Keep" ready={ready} onSubmit={() => void keep()} onClose={onClose}>
      {fields.map(field => (
        <TextField
          key={field}
          label={titleOf(exhibit, field)}
          value={held[field] ?? ''}
          maxLength={longestMetadata}
          error={problem(field)}
          hint={hint(field)}
          onChange={value => change({ [field]: value })}
        />
      ))}
    </InlineForm>
  )
}
