/** A choice that a format offers, as data: one form and one command line serve all formats, out and in. */
export type FormatOption = { readonly id: string; readonly title: string; readonly help: string } & (
  | { readonly kind: 'flag' }
  /** Where nothing is chosen: of an export the first, of an import what `unsaid` says. */
  | { readonly kind: 'choice'; readonly choices: readonly { readonly id: string; readonly title: string }[] }
  /** `names`: the id of one of these, which a window lets choose. */
  | { readonly kind: 'text'; readonly names?: OptionNames }
)

/** What the text of an option can name: a record of the case, a type, or the encoding of a text. */
export type OptionNames = 'dossier' | 'entity' | 'entity-type' | 'link-type' | 'encoding'

/** A choice on how a file that comes in is read. Nothing chosen: the file tells by itself. */
export type ImportOption = FormatOption & {
  /** What it is called to choose nothing: "As its bytes tell". */
  readonly unsaid: string
  /** What of a file brings it up: text of an uncertain encoding, things without a type, figures that read both ways. */
  readonly asked?: 'encoding' | 'types' | 'decimals'
  /** It holds of one file and not of its columns: no mapping keeps it for the next. */
  readonly ofFile?: true
}
