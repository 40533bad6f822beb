import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import styles from './either-way.module.css'
import { EitherWay } from './either-way.tsx'
import { fields } from './list.ts'
import { readInput } from './read-input.ts'

/** What was typed, or how its figure is meant. */
export type ValueChange = { readonly input: string } | { readonly decimal: DecimalMark }

interface ValueEditorProps {
  readonly property: Property
  readonly input: string
  /** What comes before fractions, as the user said where a figure can be read both ways. */
  readonly decimal: DecimalMark | undefined
  readonly onChange: (change: ValueChange) => void
  /** The text is that of a value as it stands: what it means is known. */
  readonly settled?: boolean
  readonly label?: string
  readonly autoFocus?: boolean
  readonly disabled?: boolean
}

/**
 * The editor of a property's kind, with how the text is understood, or what is wrong with it, while it is typed. A figure
 * that can be read both ways is asked about before it can be kept.
 */
export function ValueEditor(props: ValueEditorProps) {
  const { property, input, decimal, onChange, settled, label = 'Value', autoFocus, disabled } = props
  const { Editor } = fields[property.kind]
  const reading = readInput(property, input, decimal)
  const problem = reading.state === 'wrong' ? reading.problem : undefined
  const understood = reading.state === 'read' && reading.says !== input.trim() ? `= ${reading.says}` : undefined
  return (
    <div className={styles['field']}>
      <Editor
        {...{ label, property, input, problem, autoFocus, disabled }}
        onInput={text => onChange({ input: text })}
        hint={understood}
      />
      {!settled && reading.readings && (
        <EitherWay readings={reading.readings} chosen={decimal} onChoose={mark => onChange({ decimal: mark })} />
      )}
    </div>
  )
}
