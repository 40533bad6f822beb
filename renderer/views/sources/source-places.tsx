import { sourcesHere } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { exhibitsHere } from '#renderer/state/exhibits.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { Fields } from './source-fields.ts'

interface SourcePlacesProps {
  readonly fields: Fields
  /** The source being edited, which cannot report itself. */
  readonly itself: string | undefined
  readonly onChange: (change: Partial<Fields>) => void
}

const none = { value: '', label: 'none' }

/** Who reports a source, and the exhibit that holds it. */
export function SourcePlaces({ fields, itself, onChange }: SourcePlacesProps) {
  const sources = useCase(sourcesHere).filter(source => source.id !== itself)
  const exhibits = useCase(exhibitsHere)
  return (
    <>
      <Select
        label="As reported by"
        placeholder="none"
        value={fields.via}
        choices={[none, ...sources.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))]}
        onChange={via => onChange({ via })}
      />
      <Select
        label="Exhibit"
        placeholder="none"
        value={fields.exhibit}
        choices={[none, ...exhibits.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))]}
        onChange={exhibit => onChange({ exhibit })}
      />
    </>
  )
}
