import { useCatalogue } from '#renderer/state/catalogue.ts'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Scope } from '#shared/editions/scope.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import styles from './dossier-editor.module.css'
import { useKeptText } from './use-kept-text.ts'

type Filtered = Extract<Scope, { of: 'filter' }>

interface ScopeFilterProps {
  readonly draft: string
  readonly filter: Filtered
  readonly disabled: boolean
  readonly onChange: (filter: Filtered) => Promise<unknown>
}

const any = 'any'
const typesOf = ({ entityTypes }: Catalogue) => [
  { value: any, label: 'Any type' },
  ...entityTypes.map(type => ({ value: type.id, label: type.plural })).sort((a, b) => a.label.localeCompare(b.label)),
]

/** The conditions of a filter; a grade that was asked for elsewhere stays. */
export function ScopeFilter({ draft, filter, disabled, onChange }: ScopeFilterProps) {
  const { words: _, ...rest } = filter
  const kept = useKeptText(draft, filter.words ?? '', words => onChange(words === '' ? rest : { ...rest, words }))
  const pick = (type: string) => {
    const { types: __, ...others } = filter
    void onChange(type === any ? others : { ...others, types: [type] })
  }
  return (
    <div className={styles['pair']}>
      <TextField
        label="Words in it"
        value={kept.text}
        onChange={kept.type}
        onFocus={kept.enter}
        onBlur={kept.leave}
        onKeyDown={kept.keys}
        disabled={disabled}
      />
      <Select
        label="Type"
        value={filter.types?.[0] ?? any}
        choices={typesOf(useCatalogue())}
        onChange={pick}
        disabled={disabled}
      />
    </div>
  )
}
