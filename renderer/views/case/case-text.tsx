import { useEffect, useState } from 'react'
import type { CaseInfo } from '#shared/model/records/case-info.ts'
import { TextField } from '../../ui/text-field.tsx'

interface CaseTextProps {
  readonly info: CaseInfo
  readonly name: 'title' | 'reference' | 'lead' | 'purpose' | 'summary'
  readonly label: string
  readonly disabled: boolean
  readonly onChange: (edit: Partial<CaseInfo>) => void
  readonly rows?: number
}

/** One text of the case: kept when the field is left or Enter is pressed, given up on Escape. */
export function CaseText({ info, name, label, disabled, onChange, rows }: CaseTextProps) {
  const held = info[name] ?? ''
  const [typed, setTyped] = useState(held)
  useEffect(() => setTyped(held), [held])
  const isWrong = name === 'title' && typed.trim() === ''
  const keep = () => {
    if (isWrong) setTyped(held)
    else if (typed.trim() !== held) onChange({ [name]: typed.trim() })
  }
  return (
    <TextField
      label={label}
      value={typed}
      onChange={setTyped}
      disabled={disabled}
      error={isWrong ? 'A case needs a title.' : undefined}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && !rows) keep()
        if (event.key === 'Escape') setTyped(held)
      }}
      {...(rows ? { rows } : {})}
    />
  )
}
