/** What the form of an export may be filled in with as it opens. */
export interface ExportFilledIn {
  readonly format?: string
  readonly options?: Readonly<Record<string, string | boolean>>
  readonly way?: 'case' | 'board' | 'selection' | 'filter'
  /** Other records than those selected on the board. */
  readonly ids?: readonly string[]
  readonly words?: string
  readonly type?: string
  readonly upTo?: string
  readonly allowed?: readonly string[]
  readonly recipient?: string
  readonly purpose?: string
}

/** What a redaction may be of as its dialog opens. */
export interface RedactFilledIn {
  readonly kind?: 'subject' | 'records'
  readonly subject?: string
  readonly records?: readonly string[]
}

type Nothing = Readonly<Record<never, never>>

/**
 * Every dialog, by name, and what it may be opened with. Its component stands under the same name in dialogs/list.ts:
 * without one, or with one that asks for something else, neither compiles.
 */
interface Dialogs {
  readonly palette: Nothing
  readonly shortcuts: Nothing
  readonly settings: Nothing
  readonly types: Nothing
  readonly 'new-case': Nothing
  readonly 'change-passphrase': Nothing
  readonly 'case-words': Nothing
  readonly branches: Nothing
  readonly findings: Nothing
  readonly identity: Nothing
  readonly share: Nothing
  readonly export: { readonly filledIn?: ExportFilledIn }
  readonly import: Nothing
  readonly redact: { readonly filledIn?: RedactFilledIn }
  readonly receipt: Nothing
  readonly 'stamp-request': Nothing
  readonly 'stamp-reply': Nothing
  readonly 'open-bundle': { readonly path?: string }
}

export type DialogName = keyof Dialogs

/** A dialog as it is opened: its name, and what it takes beside that. Without a type argument, any of them. */
export type OpenDialog<N extends DialogName = DialogName> = { [K in N]: { readonly dialog: K } & Dialogs[K] }[N]
