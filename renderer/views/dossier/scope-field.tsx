import { boardsOf } from '#renderer/state/boards.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { scopeOf } from '#shared/dossier/order.ts'
import type { Scope } from '#shared/editions/scope.ts'
import { scopeWords } from '#shared/editions/scope-words.ts'
import { capitalised } from '#shared/model/capitalised.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import styles from './dossier-editor.module.css'
import { ScopeFilter } from './scope-filter.tsx'

interface ScopeFieldProps {
  readonly dossier: Dossier
  readonly disabled: boolean
  readonly onChange: (scope: Scope) => Promise<unknown>
}

const asked: Readonly<Record<string, (ids: readonly string[]) => Scope>> = {
  case: () => ({ of: 'case' }),
  records: ids => ({ of: 'records', ids }),
  filter: () => ({ of: 'filter' }),
}

/** Which part of the case it covers: all, a board, what was selected, or what a filter finds. */
export function ScopeField({ dossier, disabled, onChange }: ScopeFieldProps) {
  const scope = scopeOf(dossier)
  const boards = useCase(boardsOf)
  const selection = useWindow(state => state.selection)
  const words = useCase(state => scopeWords(state, scope))
  const chosen = scope.of === 'records' ? words : `Selected now (${selection.length})`
  const choices = [
    { value: 'case', label: 'The whole case' },
    ...boards.map(board => ({ value: `board ${board.id}`, label: `Board “${board.title}”` })),
    ...(scope.of === 'records' || selection.length > 0 ? [{ value: 'records', label: capitalised(chosen) }] : []),
    { value: 'filter', label: 'What a filter finds' },
  ]
  const choose = (value: string) => {
    if (value.startsWith('board ')) void onChange({ of: 'board', board: value.slice('board '.length) })
    else if (asked[value] && value !== scope.of) void onChange(asked[value](selection))
  }
  return (
    <>
      <Select
        label="Tells of"
        value={scope.of === 'board' ? `board ${scope.board}` : scope.of}
        disabled={disabled}
        choices={choices}
        onChange={choose}
      />
      {scope.of === 'records' && selection.length > 0 && !disabled && (
        <Button className={styles['small']} onClick={() => void onChange({ of: 'records', ids: selection })}>
          Take what is selected now ({selection.length})
        </Button>
      )}
      {scope.of === 'filter' && (
        <ScopeFilter draft={`dossier:${dossier.id}:words`} filter={scope} disabled={disabled} onChange={onChange} />
      )}
    </>
  )
}
