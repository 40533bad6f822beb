import { TextField } from '#renderer/ui/text-field.tsx'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { useKeptText } from './use-kept-text.ts'

interface DossierTextProps {
  readonly dossier: Dossier
  readonly name: 'title' | 'reference' | 'purpose' | 'recipient'
  readonly label: string
  readonly placeholder?: string
  readonly disabled: boolean
  readonly onChange: (field: 'title' | 'reference' | 'purpose' | 'recipient', text: string) => Promise<unknown>
}

/** One text of the cover: kept when the field is left, by Enter, or after a pause; Escape gives back what it held before. */
export function DossierText({ dossier, name, label, placeholder, disabled, onChange }: DossierTextProps) {
  const isWrong = (text: string) => name === 'title' && text.trim() === ''
  const keep = async (text: string) => (isWrong(text) ? undefined : onChange(name, text))
  const kept = useKeptText(`dossier:${dossier.id}:${name}`, dossier[name] ?? '', keep)
  return (
    <TextField
      label={label}
      value={kept.text}
      onChange={kept.type}
      onFocus={kept.enter}
      onBlur={kept.leave}
      onKeyDown={kept.keys}
      disabled={disabled}
      error={isWrong(kept.text) ? 'A dossier needs a title.' : undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  )
}
