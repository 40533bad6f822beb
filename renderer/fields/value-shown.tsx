import type { ComponentType } from 'react'
import type { Value } from '#shared/model/value.ts'
import { fields } from './list.ts'

/** A value as its kind shows it. */
export function ValueShown({ value }: { readonly value: Value }) {
  const Shown = fields[value.kind].Shown as ComponentType<{ readonly value: Value }>
  return <Shown value={value} />
}
