import { useCallback } from 'react'
import { caseInfoOf } from '#renderer/state/case-info.ts'
import { useCase, useStatus } from '#renderer/state/case-store.ts'
import { beginDraft, useDraftKeys } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { goTo, openDialog, select, showView } from '#renderer/state/window-store.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Logo } from '#renderer/ui/logo.tsx'
import { FactRow, Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { caseFigures, type Step, stepsOf, stepsOfReader } from './case-steps.ts'
import heading from './subject-header.module.css'
import { unfinished } from './unfinished.ts'

const report: Step = { says: 'Read what opening this case found', icon: 'life-buoy', dialog: { dialog: 'findings' } }

/** With nothing selected: the case in figures, and what to do next. */
export function CaseCard() {
  const info = useCase(caseInfoOf)
  const status = useStatus()
  const readOnly = useReadOnly()
  const counts = useVersioned(caseFigures)
  const drafts = useDraftKeys()
  const begun = useVersioned(useCallback((state: CaseState) => unfinished(state, drafts), [drafts]))
  const steps = useVersioned(readOnly ? stepsOfReader : stepsOf)
  // What only informs shows in no line above: here it is not missed.
  const found = status && status.findings.length > 0 ? [report] : []
  return (
    <>
      <header className={heading['header']}>
        <Logo />
        <div className={heading['words']}>
          <h2 className={heading['name']}>{info?.title ?? status?.title}</h2>
          <p className={heading['type']}>{[info?.reference, info?.lead].filter(Boolean).join(' · ') || 'Case'}</p>
        </div>
      </header>
      {info?.summary && <p className={heading['type']}>{info.summary}</p>}
      <Section title="In this case">
        <Rows>
          {counts.map(({ title: what, count }) => (
            <FactRow key={what} amount={count.toLocaleString('en')}>
              {what}
            </FactRow>
          ))}
        </Rows>
      </Section>
      <Section title="What to do next">
        <Rows>
          {[...found, ...begun, ...steps].map(step => (
            <StepRow key={step.says} step={step} />
          ))}
        </Rows>
      </Section>
    </>
  )
}

function StepRow({ step }: { readonly step: Step }) {
  const go = () => {
    if (step.select) select(step.select())
    if (step.view && step.at) goTo(step.view, { id: step.at })
    else if (step.view) showView(step.view)
    for (const draft of step.drafts ?? []) beginDraft(draft)
    if (step.dialog) openDialog(step.dialog)
  }
  return (
    <Row kind="step" icon={step.icon} aside={<Icon name="chevron-right" size={14} />} onClick={go}>
      {step.says}
    </Row>
  )
}
