import { useCatalogue } from '../../state/catalogue.ts'
import { Select } from '../../ui/select.tsx'
import type { PickerProps } from '../form/option-field.tsx'

const byTitle = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label)

/** What the file's nodes, rows and ends of links are where it names no type. */
export function EntityTypeSelect({ unsaid = '', ...rest }: PickerProps) {
  const { entityTypes } = useCatalogue()
  const choices = entityTypes.map(({ id, title, icon }) => ({ value: id, label: title, icon })).sort(byTitle)
  return <Select {...rest} choices={[{ value: '', label: unsaid }, ...choices]} />
}

export function LinkTypeSelect({ unsaid = '', ...rest }: PickerProps) {
  const { linkTypes } = useCatalogue()
  const choices = linkTypes.map(({ id, title }) => ({ value: id, label: title })).sort(byTitle)
  return <Select {...rest} choices={[{ value: '', label: unsaid }, ...choices]} />
}
