import { useEffect, useRef } from 'react'
import { nameProblem } from '#renderer/parts/renaming.ts'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { endDraft, useFields, wasJustOpened } from '#renderer/state/drafts.ts'
import { useFocusBack } from '#renderer/ui/focus-back.ts'
import { lineKeys } from '#renderer/ui/line-keys.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RenameFieldProps {
  readonly draft: string
  readonly id: string
  readonly label: string
}

/** The name being rewritten in place: Enter or leaving keeps it, Escape gives it up. */
export function RenameField({ draft, id, label }: RenameFieldProps) {
  const [{ name }, change] = useFields(draft, () => ({ name: label.startsWith('unnamed ') ? '' : label }))
  const problem = useCase(state => nameProblem(state, id, name))
  const box = useRef<HTMLDivElement>(null)
  useFocusBack()
  useEffect(() => {
    if (wasJustOpened(draft)) box.current?.querySelector('input')?.focus()
  }, [draft])
  const closed = useRef(false)
  const close = async (keep: boolean) => {
    // What would be refused stays to be mended.
    if (closed.current || (keep && problem !== undefined)) return
    closed.current = true
    const next = name.trim()
    const isRefused =
      keep && next !== '' && next !== label && (await run('entity.rename', { id, name: next })) === undefined
    if (isRefused) closed.current = false
    else endDraft(draft)
  }
  return (
    <div ref={box}>
      <TextField
        label="Name"
        labelHidden
        placeholder={label}
        value={name}
        error={problem}
        onChange={text => change({ name: text })}
        onKeyDown={lineKeys({ keep: () => void close(true), giveBack: () => void close(false) })}
        onBlur={() => void close(true)}
        onFocus={event => event.currentTarget.select()}
      />
    </div>
  )
}
