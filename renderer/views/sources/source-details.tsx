import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { run, undo } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { notify } from '#renderer/state/notices.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { gradeText, gradeWords } from '#shared/model/grade.ts'
import type { Source } from '#shared/model/records/source.ts'
import { get } from '#shared/ops/state.ts'
import details from '../evidence/details.module.css'
import { NotesSection } from '../inspector/notes-section.tsx'
import { HandlingMark } from './handling-mark.tsx'
import { SourceClaims } from './source-claims.tsx'
import { SourceForm } from './source-form.tsx'

interface SourceDetailsProps {
  readonly source: Source
  readonly readOnly: boolean
}

/** One source: what it is, how far it is trusted, and everything it says. */
export function SourceDetails({ source, readOnly }: SourceDetailsProps) {
  const draft = `source:${source.id}`
  const editing = useIsDrafted(draft)
  const via = useCase(state => (source.via ? get(state, 'source', source.via) : undefined))
  const exhibit = useCase(state => (source.exhibit ? get(state, 'exhibit', source.exhibit) : undefined))
  if (editing) {
    return (
      <aside className={details['details']} aria-label={`Edit ${source.code}`}>
        <h2 className={details['title']}>Edit {source.code}</h2>
        <SourceForm draft={draft} source={source} />
      </aside>
    )
  }
  const remove = async () => {
    if (await run('source.edit', { id: source.id, removed: true })) {
      notify('done', `Removed source ${source.code}; its claims keep its name`, {
        title: 'Undo',
        run: () => void undo(),
      })
    }
  }
  const items = [
    { title: 'Edit', icon: 'pencil', run: () => beginDraft(draft) },
    { title: 'Remove', icon: 'trash-2', danger: true, run: () => void remove() },
  ]
  return (
    <aside className={details['details']} aria-label={`Source ${source.code}`}>
      <header className={details['header']}>
        <h2 className={details['title']}>
          <span className={details['number']}>{source.code}</span> {source.title}
        </h2>
        {!readOnly && (
          <Menu items={items} align="end">
            <IconButton icon="ellipsis" label="What to do with this source" size="small" />
          </Menu>
        )}
      </header>
      <dl className={details['facts']}>
        <Fact what="Kind" says={source.kind} />
        <Fact what="Publisher" says={source.publisher} />
        <Fact what="Published" says={source.published} />
        <Fact what="Grade" says={`${gradeText(source)}: ${gradeWords(source)}`} />
        <Fact what="Reported by" says={via && `${via.code} ${via.title}`} />
        <Fact what="Accessed" says={source.accessed} />
        {source.handling && (
          <>
            <dt>Handling</dt>
            <dd>
              <HandlingMark code={source.handling} />
            </dd>
          </>
        )}
        <Fact what="Note" says={source.note} />
        {source.url && (
          <>
            <dt>Web address</dt>
            <dd className={details['hash']}>
              {source.url} <CopyMark text={source.url} label="Copy the address; it is never opened from here" />
            </dd>
          </>
        )}
        {exhibit && (
          <>
            <dt>Exhibit</dt>
            <dd>
              <Chip title={`${exhibit.number} ${exhibit.title}`} onClick={() => goTo('evidence', { id: exhibit.id })}>
                {exhibit.number} {exhibit.title}
              </Chip>
            </dd>
          </>
        )}
      </dl>
      <SourceClaims source={source.id} />
      <NotesSection about={source.id} readOnly={readOnly} />
    </aside>
  )
}

function Fact({ what, says }: { readonly what: string; readonly says: string | undefined }) {
  if (!says) return null
  return (
    <>
      <dt>{what}</dt>
      <dd>{says}</dd>
    </>
  )
}
