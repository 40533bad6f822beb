import { countries } from '#shared/model/countries.ts'
import { searchForm } from '#shared/queries/search-form.ts'
import { Combobox } from '../ui/combobox.tsx'
import type { EditorProps } from './field.ts'
import { exampleOf } from './read-input.ts'

const options = countries
  .map(({ code, alpha3, name }) => ({
    value: name,
    label: name,
    hint: code,
    form: searchForm(`${name} ${code} ${alpha3}`),
  }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

/** A country by name or code; names are suggested while typing. */
export function CountryEditor({ label, property, input, onInput, problem, hint, autoFocus, disabled }: EditorProps) {
  const wanted = searchForm(input).trim()
  const found = wanted === '' ? options : options.filter(({ form }) => ` ${form}`.includes(` ${wanted}`))
  const done = found.length === 1 && found[0]?.label === input
  return (
    <Combobox
      label={label}
      text={input}
      onText={onInput}
      options={done ? [] : found}
      onPick={onInput}
      placeholder={exampleOf(property)}
      error={problem && found.length === 0 ? problem : undefined}
      hint={hint}
      autoFocus={autoFocus}
      disabled={disabled}
    />
  )
}
