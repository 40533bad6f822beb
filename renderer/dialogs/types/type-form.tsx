import { useState } from 'react'
import { runOrThrow } from '../../state/act.ts'
import { useReadOnly } from '../../state/read-only.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { useTask } from '../form/use-task.ts'
import { PropertyFields } from './property-fields.tsx'
import { saveType } from './save-type.ts'
import { lacks, type TypeDraft } from './type-draft.ts'
import { TypeFields } from './type-fields.tsx'

interface TypeFormProps {
  readonly begun: TypeDraft
  /** Back to the list of types. */
  readonly onDone: () => void
}

/** A type to be made or changed. */
export function TypeForm({ begun, onDone }: TypeFormProps) {
  const { draft, busy, error, readOnly, missing, change, save, remove } = useTypeForm({ begun, onDone })
  const { id, builtIn, what, title } = draft
  const footer = (
    <>
      {id !== null && !builtIn && !readOnly && (
        <span className={styles['left']}>
          <Button variant="quiet" icon="trash-2" disabled={busy} onClick={() => void remove()}>
            Remove
          </Button>
        </span>
      )}
      <Button onClick={onDone}>Back</Button>
      <Button variant="primary" disabled={busy || missing !== undefined} onClick={() => void save()}>
        {id === null ? 'Add the type' : 'Save'}
      </Button>
    </>
  )
  return (
    <Dialog
      title={id === null ? `New type of ${what}` : begun.title}
      description={builtIn ? `What the case asks of every ${title.toLowerCase()} beside what is built in.` : undefined}
      size="wide"
      onClose={onDone}
      onSubmit={() => void save()}
      footer={footer}
    >
      {!builtIn && <TypeFields draft={draft} onChange={change} />}
      <PropertyFields
        properties={draft.properties}
        naming={what === 'entity'}
        onChange={properties => change({ ...draft, properties })}
      />
      <Failure error={error} />
    </Dialog>
  )
}

function useTypeForm({ begun, onDone }: TypeFormProps) {
  const [draft, setDraft] = useState(begun)
  const { busy, error, act, forgetError } = useTask()
  const readOnly = useReadOnly()
  const missing = readOnly ? 'The case is read-only' : lacks(draft)
  const change = (next: TypeDraft) => {
    forgetError()
    setDraft(next)
  }
  const done = async (work: () => Promise<unknown>) => {
    if ((await act(async () => work().then(() => true))) === true) onDone()
  }
  return {
    ...{ draft, busy, error, readOnly, missing, change },
    save: () =>
      missing === undefined && !busy ? done(() => saveType(draft, begun.id === null ? null : begun)) : undefined,
    remove: () => done(() => runOrThrow('type.remove', { id: draft.id ?? '' })),
  }
}
