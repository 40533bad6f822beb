import { TextField } from '#renderer/ui/text-field.tsx'
import type { EditorProps } from './field.ts'
import { exampleOf, kindsOf } from './read-input.ts'

const written = ['address', 'hash', 'identifier']

/** One line of text; the example of the kind stands in it while it is empty. */
export function TextEditor({ label, property, input, onInput, problem, hint, autoFocus, disabled }: EditorProps) {
  return (
    <TextField
      label={label}
      labelHidden
      value={input}
      onChange={onInput}
      placeholder={exampleOf(property)}
      mono={kindsOf(property).some(kind => written.includes(kind))}
      error={problem}
      hint={hint}
      autoFocus={autoFocus}
      disabled={disabled}
    />
  )
}
