import type { CaseInfo } from '#shared/model/records/case-info.ts'
import { beginDraft, draftNow, endDraft, useFields } from '../../state/drafts.ts'
import { lineKeys } from '../../ui/line-keys.ts'
import { TextField } from '../../ui/text-field.tsx'

interface CaseTextProps {
  readonly info: CaseInfo
  readonly name: 'title' | 'reference' | 'lead' | 'purpose' | 'summary'
  readonly label: string
  readonly disabled: boolean
  /** Undefined: it was refused. */
  readonly onChange: (edit: Partial<CaseInfo>) => Promise<unknown>
  readonly rows?: number
}

/** One text of the case: kept when the field is left or Enter is pressed; Escape gives up a line, but no paragraph. */
export function CaseText({ info, name, label, disabled, onChange, rows }: CaseTextProps) {
  const held = info[name] ?? ''
  const draft = `case:${name}`
  const [{ typed }] = useFields<{ typed?: string }>(draft, () => ({}))
  const text = typed ?? held
  const isWrong = name === 'title' && text.trim() === ''
  const keep = async () => {
    const same = isWrong || text.trim() === held
    if (!same && (await onChange({ [name]: text.trim() })) === undefined) return
    if (draftNow<{ typed: string }>(draft)?.typed === typed) endDraft(draft)
  }
  return (
    <TextField
      label={label}
      value={text}
      onChange={next => beginDraft(draft, { typed: next })}
      disabled={disabled}
      error={isWrong ? 'A case needs a title.' : undefined}
      onBlur={() => void keep()}
      {...(rows ? { rows } : { onKeyDown: lineKeys({ keep: () => void keep(), giveBack: () => endDraft(draft) }) })}
    />
  )
}
