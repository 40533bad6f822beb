import { useRef } from 'react'
import { draftOf } from '#renderer/parts/source/source-draft.ts'
import { chipWords, lastUsedSource } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, endDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { SchemeId } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import styles from './add-value.module.css'
import { AddValueForm } from './add-value-form.tsx'

/** The source and the grade that the row begins with, as it will show them. */
function LastUsed({ source, scheme }: { readonly source: Source; readonly scheme: SchemeId }) {
  const { sourceGrade, informationGrade, handlingGrade = '' } = draftOf(source, scheme).grade
  return (
    <>
      <span className={styles['last']}>from {chipWords(source)},</span>
      <span>{`${sourceGrade}${informationGrade}${handlingGrade}`}</span>
    </>
  )
}

/** The dashed line that opens the row in which a value is added together with its source. */
export function AddValue({ subject }: { readonly subject: string }) {
  const draft = `value:${subject}`
  const open = useIsDrafted(draft)
  const closed = useRef(false)
  const last = useCase(lastUsedSource)
  const scheme = useCaseScheme()
  const close = () => {
    closed.current = true
    endDraft(draft)
  }
  if (open) return <AddValueForm draft={draft} subject={subject} first={draftOf(last, scheme)} onClose={close} />
  return (
    <button
      type="button"
      data-row="add"
      className={styles['add']}
      // biome-ignore lint/a11y/noAutofocus: the user just left the form that stood here
      autoFocus={closed.current}
      onClick={() => beginDraft(draft)}
    >
      <Icon name="plus" size={15} />
      <span className={styles['prompt']}>Add a value …</span>
      {last && <LastUsed source={last} scheme={scheme} />}
    </button>
  )
}
