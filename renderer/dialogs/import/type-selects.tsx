import { linkTypes } from '#shared/model/links/list.ts'
import { entityTypes } from '#shared/model/types/list.ts'
import { Select } from '../../ui/select.tsx'

const open = 'not said'
const byTitle = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label)
const entityChoices = [
  { value: open, label: 'Not said: leave them out' },
  ...entityTypes.map(({ id, title, icon }) => ({ value: id, label: title, icon })).sort(byTitle),
]
const linkChoices = [
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
    choices={entityChoices}
    onChange={next => onChange(said(next))}
  />
)

export const LinkTypeSelect = ({ value, onChange }: TypeSelectProps) => (
  <Select
    label="Links without a type are"
    value={value ?? open}
    choices={linkChoices}
    onChange={next => onChange(said(next))}
  />
)
