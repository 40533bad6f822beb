import type { Property } from '#shared/model/entity-type.ts'
import { fields } from './list.ts'
import { readInput } from './read-input.ts'

interface ValueEditorProps {
  readonly property: Property
  readonly input: string
  readonly onInput: (input: string) => void
  readonly label?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
}

/** The editor of a property's kind, with how the text is understood, or what is wrong with it, while it is typed. */
export function ValueEditor({ property, input, onInput, label = 'Value', autoFocus, disabled }: ValueEditorProps) {
  const { Editor } = fields[property.kind]
  const reading = readInput(property, input)
  const problem = reading.state === 'wrong' ? reading.problem : undefined
  const understood = reading.state === 'read' && reading.says !== input.trim() ? `= ${reading.says}` : undefined
  return <Editor {...{ label, property, input, onInput, problem, autoFocus, disabled }} hint={understood} />
}
