import { ReasonForm } from '#renderer/parts/reason-form.tsx'
import { run } from '#renderer/state/act.ts'
import { endDraft, useFields, useIsDrafted } from '#renderer/state/drafts.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type ClaimForm, claimDraft } from './claim-actions.ts'
import styles from './claims.module.css'
import { CorrectForm } from './correct-form.tsx'
import { GradeForm } from './grade-form.tsx'
import { HandlingForm } from './handling-form.tsx'

interface ClaimFormRowProps {
  readonly claim: Claim
  readonly property: Property
}

/** The form open under a claim, if there is one. Enter does it. */
export function ClaimFormRow({ claim, property }: ClaimFormRowProps) {
  const open = useIsDrafted(claimDraft(claim))
  return open ? <OpenForm claim={claim} property={property} /> : null
}

function OpenForm({ claim, property }: ClaimFormRowProps) {
  const draft = claimDraft(claim)
  const [{ form }] = useFields<{ form: ClaimForm }>(draft, () => ({ form: 'correct' }))
  const onClose = () => endDraft(draft)
  const done = async (running: ReturnType<typeof run>) => {
    if ((await running) !== undefined) onClose()
  }
  const ids = [claim.id]
  const common = { draft, onClose }
  return (
    <li key={form} className={styles['form']}>
      {form === 'grade' ? (
        <GradeForm {...common} claim={claim} onGive={to => done(run('claim.grade', { ids, ...gradeGiven(to) }))} />
      ) : form === 'handling' ? (
        <HandlingForm
          {...common}
          code={claim.handling ?? ''}
          onGive={handling => done(run('claim.mark', { ids, handling }))}
        />
      ) : form === 'correct' ? (
        <CorrectForm {...common} claim={claim} property={property} />
      ) : (
        <ReasonForm
          {...common}
          asks={reasons[form].asks}
          verb={reasons[form].verb}
          onGive={reason => done(reasons[form].give(claim.id, reason))}
        />
      )}
    </li>
  )
}

/** What asks for no more than a reason. */
const reasons = {
  prefer: {
    asks: 'Why is this the one to use?',
    verb: 'Prefer',
    give: (id: string, because: string) => run('claim.prefer', { id, because }),
  },
  dispute: {
    asks: 'What speaks against it?',
    verb: 'Dispute',
    give: (id: string, reason: string) => run('claim.status', { ids: [id], status: 'disputed', reason }),
  },
  retract: {
    asks: 'Why is it taken back? It stays in the history.',
    verb: 'Retract',
    give: (id: string, reason: string) => run('claim.status', { ids: [id], status: 'retracted', reason }),
  },
} as const
