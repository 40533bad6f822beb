import { useCallback, useState } from 'react'
import type { CaseState } from '#shared/ops/state.ts'
import { runOrThrow } from '../../state/act.ts'
import { useCase } from '../../state/case-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import { useTask } from '../form/use-task.ts'
import { NamedBefore, PlacesLine } from './places-line.tsx'
import { emptyDraft, namedBefore, namedBy, plannedBy, type RedactDraft } from './redact-draft.ts'
import { tellRedacted } from './tell-redacted.ts'
import { WhatFields } from './what-fields.tsx'

/** Names something that redacted editions do not show. It may be opened with what that is. */
export function Redact({ open, onClose }: DialogProps<'redact'>) {
  const { draft, busy, error, before, named, change, redact, restore } = useRedact({ open, onClose })
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="eye-off" disabled={!named || busy} onClick={() => void redact()}>
        Redact in editions
      </Button>
    </>
  )
  return (
    <Dialog
      title="Redact in editions"
      description="Nothing changes in the case. What is exported as a redacted edition shows a numbered placeholder instead."
      size="wide"
      onClose={onClose}
      onSubmit={() => void redact()}
      footer={footer}
    >
      <WhatFields draft={draft} onChange={change} />
      <TextField
        label="Reason"
        value={draft.reason}
        onChange={reason => change({ reason })}
        placeholder="Why it is not shown; no edition tells it"
      />
      {before ? (
        <NamedBefore redaction={before} onRestore={() => void restore(before.id)} />
      ) : (
        <PlacesLine planned={plannedBy(draft)} />
      )}
      <Failure error={error} />
    </Dialog>
  )
}

function useRedact({ open, onClose }: DialogProps<'redact'>) {
  const [draft, setDraft] = useState<RedactDraft>({ ...emptyDraft, ...open.filledIn })
  const { busy, error, act, forgetError } = useTask()
  const before = useCase(useCallback((state: CaseState) => namedBefore(state, draft), [draft]))
  const named = before ? undefined : namedBy(draft)
  const change = (part: Partial<RedactDraft>) => {
    forgetError()
    setDraft(held => ({ ...held, ...part }))
  }
  const redact = async () => {
    if (!named || busy) return
    const reason = draft.reason.trim()
    const input = { ...named, ...(reason ? { reason } : {}) }
    const done = await act(() => runOrThrow('redaction.add', input))
    if (!done) return
    onClose()
    tellRedacted(done.created[0], done)
  }
  const restore = async (id: string) => {
    const done = await act(() => runOrThrow('redaction.edit', { id, removed: false }))
    if (done === undefined) return
    onClose()
    if (done) tellRedacted(id, done)
  }
  return { draft, busy, error, before, named, change, redact, restore }
}
