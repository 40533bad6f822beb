import { useState } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { Combobox } from '#renderer/ui/combobox.tsx'
import { isImportedId } from '#shared/commands/import-identity.ts'
import type { Source } from '#shared/model/records/source.ts'
import { get } from '#shared/ops/state.ts'
import { finder } from '#shared/queries/search-terms.ts'
import { draftOf, freshDraft, type SourceDraft } from './source-draft.ts'
import { chipWords, sourcesByUse } from './source-words.ts'

interface SourcePickerProps {
  readonly draft: SourceDraft
  readonly onChange: (draft: SourceDraft) => void
  readonly disabled?: boolean
}

const fresh = 'new'
const none = 'none'

/** Chooses where a value comes from, by code, title or publisher; what is typed can become a new source. */
export function SourcePicker({ draft, onChange, disabled }: SourcePickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const sources = useCase(sourcesByUse)
  const scheme = useCaseScheme()
  const chosen = useCase(state => get(state, 'source', draft.id ?? ''))
  const words = draft.fresh ? `new: ${draft.fresh.title}` : chosen ? shownAs(chosen) : ''
  const pick = (value: string) => {
    if (value === fresh) onChange(freshDraft(typed?.trim() ?? '', scheme))
    else
      onChange(
        draftOf(
          sources.find(source => source.id === value),
          scheme,
        ),
      )
    setTyped(null)
  }
  return (
    <Combobox
      label="Source"
      text={typed ?? words}
      placeholder="No source yet"
      onText={setTyped}
      // A value must not lose the source that was typed for it, only because Tab was pressed and not Enter.
      onBlur={marked => (typed?.trim() && marked !== undefined ? pick(marked) : setTyped(null))}
      options={optionsFor(sources, typed ?? '')}
      onPick={pick}
      disabled={disabled}
    />
  )
}

/** One that was removed meanwhile is still what the value would be said to come from. */
const shownAs = (source: Source) => (source.removed ? `removed: ${chipWords(source)}` : chipWords(source))

function optionsFor(sources: readonly Source[], typed: string) {
  const fits = finder(typed)
  const found = sources
    .filter(source => fits(`${source.code} ${source.title} ${source.publisher ?? ''}`))
    .map(source => ({
      value: source.id,
      label: `${source.code} ${source.title}`,
      hint: isImportedId(source.id) ? 'imported file' : source.publisher,
    }))
  const title = typed.trim()
  return [
    ...found,
    { value: fresh, label: title ? `New source "${title}"` : 'New source …', icon: 'plus' },
    ...(title ? [] : [{ value: none, label: 'No source yet', icon: 'minus' }]),
  ]
}
