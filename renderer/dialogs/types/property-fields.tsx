import { valueKinds } from '#shared/model/kinds/list.ts'
import type { KindId } from '#shared/model/value.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { type Choice, Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'
import { emptyProperty, type PropertyDraft } from './type-draft.ts'
import own from './types.module.css'

const kinds = (Object.keys(valueKinds) as KindId[])
  .map((value): Choice<KindId> => ({ value, label: valueKinds[value].title }))
  .sort((a, b) => a.label.localeCompare(b.label))

interface PropertyFieldsProps {
  readonly properties: readonly PropertyDraft[]
  /** Whether things can be called by one of them. */
  readonly naming: boolean
  readonly onChange: (properties: readonly PropertyDraft[]) => void
}

/** What a type has beside what it has already: a row for each property, and one more for the asking. */
export function PropertyFields({ properties, naming, onChange }: PropertyFieldsProps) {
  const set = (at: number, change: Partial<PropertyDraft>) =>
    onChange(properties.map((each, n) => (n === at ? { ...each, ...change } : each)))
  return (
    <section className={styles['section']} aria-label="Properties of its own">
      <h3 className={styles['heading']}>Properties of its own</h3>
      {properties.map((property, at) => (
        <PropertyRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a new one has no id, and the order never changes
          key={at}
          property={property}
          naming={naming}
          onChange={change => set(at, change)}
          onRemove={() => onChange(properties.filter((_, n) => n !== at))}
        />
      ))}
      <div>
        <Button icon="plus" onClick={() => onChange([...properties, emptyProperty])}>
          Add a property
        </Button>
      </div>
    </section>
  )
}

interface PropertyRowProps {
  readonly property: PropertyDraft
  readonly naming: boolean
  readonly onChange: (change: Partial<PropertyDraft>) => void
  readonly onRemove: () => void
}

function PropertyRow({ property, naming, onChange, onRemove }: PropertyRowProps) {
  const { id, title, kind, choices } = property
  return (
    <fieldset className={own['property']} aria-label={title === '' ? 'New property' : title}>
      <div className={own['line']}>
        <TextField
          label="Name of the property"
          labelHidden
          value={title}
          onChange={next => onChange({ title: next })}
          placeholder="Altitude"
          autoFocus={id === undefined && title === ''}
        />
        <Select
          label="Kind of value"
          labelHidden
          value={kind}
          choices={kinds}
          onChange={next => onChange({ kind: next })}
          disabled={id !== undefined}
        />
        <IconButton icon="trash-2" label={`Remove the property ${title}`} onClick={onRemove} />
      </div>
      {kind === 'choice' && (
        <TextField
          label="Choices"
          labelHidden
          value={choices}
          onChange={next => onChange({ choices: next })}
          placeholder="Choices, with commas between them: aloft, shot down"
        />
      )}
      <Uses property={property} naming={naming} onChange={onChange} />
    </fieldset>
  )
}

function Uses({ property: { many, caption }, naming, onChange }: Omit<PropertyRowProps, 'onRemove'>) {
  return (
    <div className={styles['marks']}>
      <Checkbox checked={many} onChange={next => onChange({ many: next })}>
        Several can be true at once
      </Checkbox>
      {naming && (
        <Checkbox checked={caption} onChange={next => onChange({ caption: next })}>
          Such things are called by it
        </Checkbox>
      )}
    </div>
  )
}
