import { useCallback } from 'react'
import { doneTo } from '#renderer/commands/action.ts'
import { ActionMenu } from '#renderer/commands/action-menu.tsx'
import { useFieldCase } from '#renderer/fields/field-case.ts'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { nameDraft } from '#renderer/parts/renaming.ts'
import { subjectOf } from '#renderer/parts/subject.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { Badges } from './badges.tsx'
import { LinkEnds } from './link-ends.tsx'
import { RenameField } from './rename-field.tsx'
import { subjectActions } from './subject-actions.ts'
import styles from './subject-header.module.css'

interface SubjectHeaderProps {
  readonly id: string
}

/** Who or what this is: ringed icon, name, type and signs. The name is changed in place. */
export function SubjectHeader({ id }: SubjectHeaderProps) {
  const readOnly = useReadOnly()
  const subject = useCase(useCallback((state: CaseState) => subjectOf(state, id), [id]))
  const { shortAddress } = useFieldCase()
  const draft = nameDraft(id)
  const renaming = useIsDrafted(draft)
  if (!subject) return null
  const { record, label, typeTitle, help, context, icon, colour } = subject
  return (
    <header className={styles['header']}>
      <span className={styles['ring']} style={{ color: colour }} title={help}>
        <Icon name={icon} size={19} />
      </span>
      <div className={styles['words']}>
        {renaming ? (
          <RenameField draft={draft} id={id} label={label} />
        ) : record === 'link' ? (
          <LinkEnds id={id} />
        ) : (
          <h2 className={styles['name']} title={label} onDoubleClick={() => !readOnly && beginDraft(draft)}>
            {shortAddress(label)}
            <SpoofMark text={label} />
          </h2>
        )}
        <p className={styles['type']} title={help}>
          {[record === 'link' ? 'Link' : typeTitle, context].filter(Boolean).join(' · ')}
        </p>
        <Badges id={id} />
      </div>
      <ActionMenu
        name="subject"
        more={subjectActions.map(action => doneTo(action, { id, record, type: subject.type }))}
        align="end"
      >
        <IconButton icon="ellipsis" label="More" size="small" />
      </ActionMenu>
    </header>
  )
}
