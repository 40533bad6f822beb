import { run } from '#renderer/state/act.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { ClaimForm } from './claim-actions.ts'
import styles from './claims.module.css'
import { CorrectForm } from './correct-form.tsx'
import { GradeForm } from './grade-form.tsx'
import { HandlingForm } from './handling-form.tsx'
import { ReasonForm } from './reason-form.tsx'

interface ClaimFormRowProps {
  readonly claim: Claim
  readonly property: Property
  readonly form: ClaimForm
  readonly onClose: () => void
}

/** The form open under a claim. Enter does it, Escape leaves everything as it was. */
export function ClaimFormRow({ claim, property, form, onClose }: ClaimFormRowProps) {
  const done = async (command: string, input: unknown) => {
    if ((await run(command, input)) !== undefined) onClose()
  }
  const ids = [claim.id]
  const inside = {
    prefer: () => (
      <ReasonForm
        asks="Why is this the one to use?"
        verb="Prefer"
        onGive={because => done('claim.prefer', { id: claim.id, because })}
        onClose={onClose}
      />
    ),
    dispute: () => (
      <ReasonForm
        asks="What speaks against it?"
        verb="Dispute"
        onGive={reason => done('claim.status', { ids, status: 'disputed', reason })}
        onClose={onClose}
      />
    ),
    retract: () => (
      <ReasonForm
        asks="Why is it taken back? It stays in the history."
        verb="Retract"
        onGive={reason => done('claim.status', { ids, status: 'retracted', reason })}
        onClose={onClose}
      />
    ),
    grade: () => (
      <GradeForm claim={claim} onGive={grade => done('claim.grade', { ids, ...gradeGiven(grade) })} onClose={onClose} />
    ),
    handling: () => (
      <HandlingForm
        code={claim.handling ?? ''}
        onGive={handling => done('claim.mark', { ids, handling })}
        onClose={onClose}
      />
    ),
    correct: () => <CorrectForm claim={claim} property={property} onClose={onClose} />,
  }
  return <li className={styles['form']}>{inside[form]()}</li>
}
