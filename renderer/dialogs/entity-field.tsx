import { useMemo, useState } from 'react'
import { fold } from '#shared/model/fold.ts'
import { entityType } from '#shared/model/lookup.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { Suggest } from '../fields/suggest.tsx'
import { caseStore, useCase } from '../state/case-store.ts'

interface EntityFieldProps {
  readonly label: string
  /** Its id; '' while none is chosen. */
  readonly value: string
  readonly onChange: (id: string) => void
  readonly hint?: string
  readonly autoFocus?: boolean
}

const most = 20

/** An entity of the case, found by a part of its name. */
export function EntityField({ label, value, onChange, hint, autoFocus }: EntityFieldProps) {
  const chosen = useCase(state => (get(state, 'entity', value) ? labelOf(state, value) : ''))
  const [typed, setTyped] = useState<string | null>(null)
  const options = useMemo(() => (typed === null ? [] : found(caseStore.getState().state, typed)), [typed])
  return (
    <Suggest
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
  const wanted = fold(typed.trim())
  if (!state || wanted === '') return []
  const options: { value: string; label: string; hint: string | undefined }[] = []
  for (const { id, type, removed } of all(state, 'entity')) {
    const label = removed ? '' : labelOf(state, id)
    if (removed || !fold(label).includes(wanted)) continue
    options.push({ value: id, label, hint: entityType(type)?.title })
    if (options.length === most) break
  }
  return options
}
