import { useMemo, useState } from 'react'
import { type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { caseStore, useCase } from '../../state/case-store.ts'
import { find } from '../../state/search-index.ts'
import { Combobox } from '../../ui/combobox.tsx'

interface EntityFieldProps {
  readonly label: string
  /** Its id; '' while none is chosen. */
  readonly value: string
  readonly onChange: (id: string) => void
  readonly hint?: string
  readonly autoFocus?: boolean
}

const most = 20

/** An entity of the case, found by a part of its name or of anything known of it. */
export function EntityField({ label, value, onChange, hint, autoFocus }: EntityFieldProps) {
  const chosen = useCase(state => (get(state, 'entity', value) ? labelOf(state, value) : ''))
  const [typed, setTyped] = useState<string | null>(null)
  const options = useMemo(() => (typed === null ? [] : found(caseStore.getState().state, typed)), [typed])
  return (
    <Combobox
      label={label}
      labelHidden={false}
      placeholder="A part of its name"
      text={typed ?? chosen}
      onText={setTyped}
      onBlur={() => setTyped(null)}
      options={options}
      onPick={id => {
        setTyped(null)
        onChange(id)
      }}
      hint={hint}
      autoFocus={autoFocus}
    />
  )
}

function found(state: CaseState | null, typed: string) {
  if (!state) return []
  return find(typed, { limit: most, among: ({ record }) => record === 'entity' })
    .hits.flatMap(({ id }) => get(state, 'entity', id) ?? [])
    .map(({ id, type }) => ({ value: id, label: labelOf(state, id), hint: state.catalogue.entityType(type)?.title }))
}
