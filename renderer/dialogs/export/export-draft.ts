import type { ExportFormat, InputOf } from '#shared/contract.ts'

export type ScopeWay = 'case' | 'board' | 'selection' | 'filter'

/** The form as it is being filled in. */
export interface ExportDraft {
  readonly format: string
  readonly options: Readonly<Record<string, string | boolean>>
  readonly way: ScopeWay
  readonly words: string
  readonly type: string
  readonly upTo: string
  readonly redacted: boolean
  readonly recipient: string
  readonly purpose: string
}

/** What the window shows when the dialog opens: the board in sight, what is chosen on it. */
export interface Around {
  readonly board: string | null
  readonly selection: readonly string[]
}

export const anyType = 'any'

type Edition = InputOf<'export.preview'>

/** The order as the engine takes it; undefined while something is missing. */
export function editionOf(draft: ExportDraft, around: Around): Edition | undefined {
  const scope = scopeOf(draft, around)
  const [recipient, purpose] = [draft.recipient.trim(), draft.purpose.trim()]
  if (!scope || recipient === '' || purpose === '') return undefined
  return { scope, upTo: draft.upTo, redacted: draft.redacted, recipient, purpose }
}

export function scopeOf({ way, words, type }: ExportDraft, { board, selection }: Around): Edition['scope'] | undefined {
  switch (way) {
    case 'case':
      return { of: 'case' }
    case 'board':
      return board === null ? undefined : { of: 'board', board }
    case 'selection':
      return selection.length === 0 ? undefined : { of: 'records', ids: [...selection] }
    case 'filter': {
      const given = { ...(words.trim() ? { words: words.trim() } : {}), ...(type === anyType ? {} : { types: [type] }) }
      return Object.keys(given).length === 0 ? undefined : { of: 'filter', ...given }
    }
  }
}

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
