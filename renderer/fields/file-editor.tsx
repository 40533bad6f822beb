import { Select } from '#renderer/ui/select.tsx'
import type { EditorProps } from './field.ts'
import { useFieldCase } from './field-case.ts'

/** One of the exhibits of the case. */
export function FileEditor({ label, input, onInput, disabled = false }: EditorProps) {
  const { exhibits } = useFieldCase()
  const choices = exhibits
    .filter(exhibit => !exhibit.removed)
    .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  return (
    <Select
      label={label}
      labelHidden
      value={choices.some(({ value }) => value === input) ? input : null}
      choices={choices}
      onChange={onInput}
      placeholder={choices.length > 0 ? 'Choose an exhibit …' : 'No exhibit is attached yet'}
      disabled={disabled || choices.length === 0}
    />
  )
}
