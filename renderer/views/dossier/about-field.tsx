import { useState } from 'react'
import { caseStore, useCase } from '#renderer/state/case-store.ts'
import { Combobox } from '#renderer/ui/combobox.tsx'
import { labelOf } from '#shared/queries/label.ts'
import { entityOptions } from './citable.ts'
import { findEntities } from './find-entities.ts'

interface AboutFieldProps {
  readonly about: string | undefined
  readonly disabled?: boolean
  readonly onChange: (about: string) => void
}

/** Chooses the one entity by anything known of it; what was typed and not chosen goes as the field is left. */
export function AboutField({ about, disabled, onChange }: AboutFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const label = useCase(state => (about === undefined ? '' : labelOf(state, about)))
  const { state } = caseStore.getState()
  return (
    <Combobox
      label="About whom or what"
      labelHidden={false}
      text={typed ?? label}
      onText={setTyped}
      onBlur={() => setTyped(null)}
      options={state ? entityOptions(state, typed?.trim() ?? '', findEntities) : []}
      onPick={id => {
        setTyped(null)
        onChange(id)
      }}
      placeholder="Name, address or number"
      disabled={disabled}
    />
  )
}
