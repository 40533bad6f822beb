import type { ExportFormat, InputOf } from '#shared/contract.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import type { SchemeId } from '#shared/model/grade.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { Least } from '../../fields/grade.ts'

/** The form as it is being filled in; what opens the dialog may have begun it, see ExportFilledIn. */
export interface ExportDraft {
  readonly format: string
  readonly options: Readonly<Record<string, string | boolean>>
  readonly way: 'case' | 'board' | 'selection' | 'filter'
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

/** A dossier that is named brings its own part, whatever the form says. */
function scopeOf(draft: ExportDraft, around: Around): Edition['scope'] | undefined {
  if (isDossierNamed(draft)) return { of: 'case' }
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

/** What is still to be said before anything can be written; null once all is. */
export function missingIn(draft: ExportDraft, around: Around, path: string): string | null {
  if (!partOf(draft, around)) return 'Say what to filter by.'
  const asked = [draft.recipient.trim() === '' && 'for whom', draft.purpose.trim() === '' && 'why'].filter(Boolean)
  if (asked.length > 0) return `Say ${asked.join(' and ')} it goes out.`
  const { options } = draft
  if (isOfOne(options) && asksFor('about', options) && !options['about']) return 'Say about whom or what it is.'
  return path.trim() === '' ? 'Say where to write it.' : null
}

/** What a dossier that is named says itself. */
const setByDossier: ReadonlySet<string> = new Set(['template', 'about', 'quotes'])

/** A dossier that is named is of its kind, about its entity and quotes or not; without one, some kinds are of an entity. */
export function asksFor(option: string, options: ExportDraft['options']): boolean {
  const form = options['dossier-as']
  if (option === 'pdf') return form === undefined || form === 'dossier-pdf' || form === 'all'
  const ofDossier = setByDossier.has(option) || option === 'dossier'
  if (ofDossier && form === 'none') return false
  if (!setByDossier.has(option)) return true
  if (typeof options['dossier'] === 'string' && options['dossier'] !== '') return false
  return option !== 'about' || isOfOne(options)
}

const isOfOne = ({ template }: ExportDraft['options']) => templates.some(({ id, ofOne }) => ofOne && id === template)

/** What the options of a format are before anybody chose. */
export const firstOptions = (format: ExportFormat): ExportDraft['options'] =>
  Object.fromEntries(
    format.options.map(option => {
      if (option.kind === 'choice') return [option.id, option.choices[0]?.id ?? '']
      return [option.id, option.kind === 'flag' ? false : '']
    }),
  )

/** The dossier it writes, where one is named: its part is what goes out. */
export const dossierIn = (state: CaseState, draft: ExportDraft): Dossier | undefined =>
  isDossierNamed(draft) ? get(state, 'dossier', String(draft.options['dossier'])) : undefined

export const extensionOf = (format: ExportFormat | undefined): string =>
  format && format.form !== 'folder' ? format.form.file : ''
