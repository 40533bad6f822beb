import { doneTo } from '#renderer/commands/action.ts'
import { ActionMenu } from '#renderer/commands/action-menu.tsx'
import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import { NotesSection } from '#renderer/parts/notes/notes-section.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { useIsDrafted } from '#renderer/state/drafts.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { PanelHead, SidePanel } from '#renderer/ui/side-panel.tsx'
import { gradeText, gradeWords } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import { get } from '#shared/ops/state.ts'
import { sourceActions, sourceDraft } from './source-actions.ts'
import { SourceClaims } from './source-claims.tsx'
import { SourceForm } from './source-form.tsx'

interface SourceDetailsProps {
  readonly source: Source
}

/** One source: what it is, how far it is trusted, and everything it says. */
export function SourceDetails({ source }: SourceDetailsProps) {
  const draft = sourceDraft(source)
  const editing = useIsDrafted(draft)
  if (editing) {
    return (
      <SidePanel label={`Edit ${source.code}`}>
        <PanelHead title={`Edit ${source.code}`} />
        <SourceForm draft={draft} source={source} />
      </SidePanel>
    )
  }
  return (
    <SidePanel label={`Source ${source.code}`}>
      <PanelHead number={source.code} title={source.title}>
        <ActionMenu name="source" more={sourceActions.map(action => doneTo(action, source))} align="end">
          <IconButton icon="ellipsis" label="What to do with this source" size="small" />
        </ActionMenu>
      </PanelHead>
      <SourceFacts source={source} />
      <SourceClaims source={source.id} />
      <NotesSection about={source.id} />
    </SidePanel>
  )
}

function SourceFacts({ source }: { readonly source: Source }) {
  const via = useCase(state => (source.via ? get(state, 'source', source.via) : undefined))
  const exhibit = useCase(state => (source.exhibit ? get(state, 'exhibit', source.exhibit) : undefined))
  const held = exhibit && `${exhibit.number} ${exhibit.title}`
  return (
    <Facts>
      <Fact name="Kind">{source.kind}</Fact>
      <Fact name="Publisher">{source.publisher}</Fact>
      <Fact name="Published">{source.published}</Fact>
      <Fact name="Grade">{`${gradeText(source)}: ${gradeWords(source)}`}</Fact>
      <Fact name="Reported by">{via && `${via.code} ${via.title}`}</Fact>
      <Fact name="Accessed">{source.accessed}</Fact>
      <Fact name="Handling">{source.handling && <HandlingMark code={source.handling} />}</Fact>
      <Fact name="Note">{source.note}</Fact>
      <Fact name="Web address" mono>
        {source.url && (
          <>
            {source.url} <CopyMark text={source.url} label="Copy the address; it is never opened from here" />
          </>
        )}
      </Fact>
      <Fact name="Exhibit">
        {exhibit && (
          <Chip title={held} onClick={() => goTo('evidence', { id: exhibit.id })}>
            {held}
          </Chip>
        )}
      </Fact>
    </Facts>
  )
}
