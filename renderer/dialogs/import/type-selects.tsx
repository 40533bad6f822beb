import type { Catalogue } from '#shared/model/catalogue.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import { Select } from '../../ui/select.tsx'

const open = 'not said'
const byTitle = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label)
const entityChoices = ({ entityTypes }: Catalogue) => [
  { value: open, label: 'Not said: leave them out' },
  ...entityTypes.map(({ id, title, icon }) => ({ value: id, label: title, icon })).sort(byTitle),
]
const linkChoices = ({ linkTypes }: Catalogue) => [
  { value: open, label: 'As its columns tell, else related to' },
  ...linkTypes.map(({ id, title }) => ({ value: id, label: title })).sort(byTitle),
]

interface TypeSelectProps {
  readonly value: string | undefined
  readonly onChange: (type: string | undefined) => void
}

const said = (next: string) => (next === open ? undefined : next)

/** What the file's nodes, rows and ends of links are where it names no type. */
export const EntityTypeSelect = ({ value, onChange }: TypeSelectProps) => (
  <Select
    label="What has no type is a"
    value={value ?? open}
    choices={entityChoices(useCatalogue())}
    onChange={next => onChange(said(next))}
  />
)

export const LinkTypeSelect = ({ value, onChange }: TypeSelectProps) => (
  <Select
    label="Links without a type are"
    value={value ?? open}
    choices={linkChoices(useCatalogue())}
    onChange={next => onChange(said(next))}
  />
)
