import type { ComponentType } from 'react'
import type { Property } from '#shared/model/entity-type.ts'
import type { KindId, ValueOf } from '#shared/model/value.ts'

export interface ShownProps<K extends KindId = KindId> {
  readonly value: ValueOf<K>
}

export interface EditorProps {
  readonly label: string
  readonly property: Property
  /** As typed: what the property's kinds read. */
  readonly input: string
  readonly onInput: (input: string) => void
  /** What is wrong with it, in words, shown beside the field. */
  readonly problem?: string | undefined
  /** How it is understood, where that is not plain from what was typed. */
  readonly hint?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** How a kind of value looks and how it is typed. */
export interface Field<K extends KindId = KindId> {
  readonly Shown: ComponentType<ShownProps<K>>
  readonly Editor: ComponentType<EditorProps>
}
