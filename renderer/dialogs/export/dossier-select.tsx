import { useMemo } from 'react'
import { all, type CaseState } from '#shared/ops/state.ts'
import { useCase } from '../../state/case-store.ts'
import { Select } from '../../ui/select.tsx'

interface DossierSelectProps {
  readonly label: string
  /** Its id; '' for none of them. */
  readonly value: string
  readonly onChange: (id: string) => void
}

const none = 'none'
const dossiersIn = (state: CaseState) => all(state, 'dossier').filter(each => !each.removed)

/** A dossier kept in the case, or none: then one is made of its template alone. */
export function DossierSelect({ label, value, onChange }: DossierSelectProps) {
  const dossiers = useCase(dossiersIn)
  const choices = useMemo(
    () => [
      { value: none, label: 'None: from the template, without a summary' },
      ...dossiers.map(({ id, title }) => ({ value: id, label: title })),
    ],
    [dossiers],
  )
  if (dossiers.length === 0) return null
  return (
    <Select label={label} value={value || none} choices={choices} onChange={id => onChange(id === none ? '' : id)} />
  )
}
