import { useState } from 'react'
import { typeColour } from '#renderer/parts/subject.ts'
import { caseStore, useCase } from '#renderer/state/case-store.ts'
import { find } from '#renderer/state/search-index.ts'
import { Combobox } from '#renderer/ui/combobox.tsx'
import type { Suggestion } from '#renderer/ui/suggestion.tsx'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import type { SubjectDraft } from './claim-draft.ts'

interface SubjectPickerProps {
  readonly subject: SubjectDraft | null
  readonly onChange: (subject: SubjectDraft | null) => void
}

const fresh = 'new '
const most = 12

/** Chooses who or what a claim is about by anything known of it; what is typed can become a new entity. */
export function SubjectPicker({ subject, onChange }: SubjectPickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = useCase(state => (subject && 'id' in subject ? labelOf(state, subject.id) : (subject?.name ?? '')))
  const pick = (value: string) => {
    onChange(value.startsWith(fresh) ? { type: value.slice(fresh.length), name: typed?.trim() ?? '' } : { id: value })
    setTyped(null)
  }
  const { state } = caseStore.getState()
  return (
    <Combobox
      label="About"
      text={typed ?? chosen}
      onText={setTyped}
      onBlur={() => setTyped(null)}
      options={state ? optionsFor(state, typed?.trim() ?? '') : []}
      onPick={pick}
      placeholder="About whom or what"
    />
  )
}

function optionsFor(state: CaseState, typed: string): Suggestion[] {
  if (typed === '') return newest(state).map(id => optionOf(state, id))
  const { hits } = find(typed, { limit: most, among: ({ record }) => record === 'entity' })
  const found = hits.map(hit => optionOf(state, hit.id))
  const made = state.catalogue.entityTypes.map(type => ({
    value: `${fresh}${type.id}`,
    label: `New ${type.title.toLowerCase()} “${typed}”`,
    icon: type.icon,
    colour: typeColour(type),
  }))
  return [...found, ...made]
}

/** What is worked on now is most likely what the next claim is about. */
function newest(state: CaseState): string[] {
  return all(state, 'entity')
    .filter(entity => !entity.removed)
    .slice(-most)
    .reverse()
    .map(entity => entity.id)
}

function optionOf(state: CaseState, id: string): Suggestion {
  const type = get(state, 'entity', id)?.type ?? ''
  const shape = state.catalogue.entityType(type)
  return { value: id, label: labelOf(state, id), hint: shape?.title, icon: shape?.icon, colour: typeColour(shape) }
}
