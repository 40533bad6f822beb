import type { ExportFormat, InputOf } from '#shared/contract.ts'
import type { SchemeId } from '#shared/model/grade.ts'
import type { Least } from '../../fields/grade.ts'

export type ScopeWay = 'case' | 'board' | 'selection' | 'filter'

/** The form as it is being filled in. What opens the dialog may fill in any of it. */
export interface ExportDraft {
  readonly format: string
  readonly options: Readonly<Record<string, string | boolean>>
  readonly way: ScopeWay
  /** Another board than the one in sight, and other records than those selected there. */
  readonly board?: string
  readonly ids?: readonly string[]
  readonly words: string
  readonly type: string
  readonly least: Least | null
  readonly upTo: string
  readonly allowed: readonly string[]
  readonly redacted: boolean
  readonly recipient: string
  readonly purpose: string
}

/** What the window shows when the dialog opens: the board in sight, what is chosen on it, how the case grades. */
export interface Around {
  readonly board: string | null
  readonly selection: readonly string[]
  readonly scheme: SchemeId
}

export const anyType = 'any'

type Edition = InputOf<'export.preview'>

/** The order as the engine takes it; undefined while something is missing. */
export function editionOf(draft: ExportDraft, around: Around): Edition | undefined {
  const part = partOf(draft, around)
  const [recipient, purpose] = [draft.recipient.trim(), draft.purpose.trim()]
  if (!part || recipient === '' || purpose === '') return undefined
  return { ...part, recipient, purpose }
}

/** The same before it is said for whom and why. */
export function partOf(draft: ExportDraft, around: Around): Omit<Edition, 'recipient' | 'purpose'> | undefined {
  const scope = scopeOf(draft, around)
  const { upTo, allowed, redacted } = draft
  return scope && { scope, upTo, allowed: [...allowed], redacted }
}

function scopeOf(draft: ExportDraft, around: Around): Edition['scope'] | undefined {
  const { board = around.board, ids = around.selection } = draft
  switch (draft.way) {
    case 'case':
      return { of: 'case' }
    case 'board':
      return board === null ? undefined : { of: 'board', board }
    case 'selection':
      return ids.length === 0 ? undefined : { of: 'records', ids: [...ids] }
    case 'filter':
      return filterOf(draft, around.scheme)
  }
}

function filterOf({ words, type, least }: ExportDraft, scheme: SchemeId): Edition['scope'] | undefined {
  if (words.trim() === '' && type === anyType && !least) return undefined
  return {
    of: 'filter',
    ...(words.trim() ? { words: words.trim() } : {}),
    ...(type === anyType ? {} : { types: [type] }),
    ...(least ? { grade: [least.sourceGrade, least.informationGrade], scheme } : {}),
  }
}

/** Whether the format takes its part from the dossier it was told to write, and not from the form. */
export const isDossierNamed = ({ format, options }: ExportDraft): boolean =>
  format.startsWith('dossier-') && typeof options['dossier'] === 'string' && options['dossier'] !== ''

/** What the options of a format are before anybody chose. */
export const firstOptions = (format: ExportFormat): ExportDraft['options'] =>
  Object.fromEntries(
    format.options.map(option => {
      if (option.kind === 'choice') return [option.id, option.choices[0]?.id ?? '']
      return [option.id, option.kind === 'flag' ? false : '']
    }),
  )

export const extensionOf = (format: ExportFormat | undefined): string =>
  format && format.form !== 'folder' ? format.form.file : ''
