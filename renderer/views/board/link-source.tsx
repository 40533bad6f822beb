import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { NewSourceFields } from '#renderer/parts/source/new-source-fields.tsx'
import { draftOf, type SourceDraft } from '#renderer/parts/source/source-draft.ts'
import { SourcePicker } from '#renderer/parts/source/source-picker.tsx'
import { sourcesHere } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { schemeOf } from '#shared/model/grade.ts'
import { useBoard } from './board-store.ts'
import styles from './picker.module.css'

/** Who tells of the next link: whoever told of the one before, as long as that source and its scheme are in use. */
export function useLinkSource(): SourceDraft {
  const held = useBoard(state => state.linkSource)
  const scheme = useCaseScheme()
  const sources = useCase(sourcesHere)
  const isHere = held && (held.id === null || sources.some(({ id }) => id === held.id))
  return isHere && schemeOf(held.grade) === scheme ? held : draftOf(undefined, scheme)
}

/** What a new source still lacks, in words. */
export const sourceLacks = ({ fresh }: SourceDraft): string | undefined =>
  fresh?.title.trim() === '' ? 'The new source has no title yet: give it one, or choose “No source yet”.' : undefined

interface LinkSourceProps {
  readonly source: SourceDraft
  readonly onChange: (source: SourceDraft) => void
}

/** Names who tells of the link, and how good that is. Without a source the link is drawn all the same. */
export function LinkSource({ source, onChange }: LinkSourceProps) {
  const isNamed = source.id !== null || source.fresh !== null
  return (
    <>
      <span className={styles['from']}>Who says that they are linked</span>
      <SourcePicker draft={source} onChange={onChange} />
      {isNamed && (
        <GradeSelect
          grade={source.grade}
          onChange={marks => onChange({ ...source, grade: { ...source.grade, ...marks } })}
        />
      )}
      <NewSourceFields draft={source} onChange={onChange} />
    </>
  )
}
