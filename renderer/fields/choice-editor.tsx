import { Select } from '#renderer/ui/select.tsx'
import type { EditorProps } from './field.ts'
import { TextEditor } from './text-editor.tsx'

/** One of the choices of the property; free text where it lists none. */
export function ChoiceEditor(props: EditorProps) {
  const { label, property, input, onInput, disabled = false } = props
  const choices = property.options?.choices
  if (!choices) return <TextEditor {...props} />
  return (
    <Select
      label={label}
      labelHidden
      value={choices.includes(input) ? input : null}
      choices={choices.map(value => ({ value, label: value }))}
      onChange={onInput}
      disabled={disabled}
    />
  )
}
