import { useCallback } from 'react'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { LeastGrade } from '../../fields/least-grade.tsx'
import { useCase } from '../../state/case-store.ts'
import { useCatalogue } from '../../state/catalogue.ts'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'
import { type Around, anyType, type ExportDraft } from './export-draft.ts'

interface ScopeFieldsProps {
  readonly draft: ExportDraft
  readonly around: Around
  readonly onChange: (change: Partial<ExportDraft>) => void
}

const typesOf = ({ entityTypes }: Catalogue) => [
  { value: anyType, label: 'Any type' },
  ...entityTypes.map(type => ({ value: type.id, label: type.plural })).sort((a, b) => a.label.localeCompare(b.label)),
]

/** Which part of the case goes out. Claims, sources and exhibits follow the entities they belong to. */
export function ScopeFields({ draft, around, onChange }: ScopeFieldsProps) {
  const board = draft.board ?? around.board
  const title = useCase(useCallback((state: CaseState) => boardTitle(state, board), [board]))
  const chosen = (draft.ids ?? around.selection).length
  return (
    <Tabs
      label="Part of the case"
      look="segments"
      value={draft.way}
      onChange={way => onChange({ way })}
      tabs={[
        { value: 'case', title: 'Whole case', content: null },
        ...(board === null ? [] : [{ value: 'board' as const, title: `Board "${title}"`, content: null }]),
        ...(chosen === 0 ? [] : [{ value: 'selection' as const, title: `Selection (${chosen})`, content: null }]),
        { value: 'filter', title: 'By filter', content: <FilterFields {...{ draft, around, onChange }} /> },
      ]}
    />
  )
}

function boardTitle(state: CaseState, id: string | null): string {
  const title = (id === null ? undefined : get(state, 'board', id))?.title ?? ''
  return title.length > 22 ? `${title.slice(0, 21)}…` : title
}

function FilterFields({ draft, around, onChange }: ScopeFieldsProps) {
  return (
    <div className={styles['quad']}>
      <TextField
        label="Words in it"
        value={draft.words}
        onChange={words => onChange({ words })}
        placeholder="Vientiane"
      />
      <Select label="Type" value={draft.type} choices={typesOf(useCatalogue())} onChange={type => onChange({ type })} />
      <LeastGrade
        labels={['Source graded at least', 'Information graded at least']}
        scheme={around.scheme}
        grade={draft.least}
        onChange={least => onChange({ least })}
      />
    </div>
  )
}
