/** How intelligence is graded, as data: the marks of each half in their order, the better first, with their words. */
export interface GradingScheme<
  Source extends string = string,
  Information extends string = string,
  Handling extends string = string,
> {
  readonly id: string
  readonly title: string
  /** Who laid it down, in one line. */
  readonly about: string
  readonly source: Readonly<Record<Source, string>>
  readonly information: Readonly<Record<Information, string>>
  /** The third element, where the scheme has one: to whom what was graded may go. */
  readonly handling: Readonly<Record<Handling, HandlingMark>>
  /** What stands where nobody has judged yet. */
  readonly unjudged: readonly [NoInfer<Source>, NoInfer<Information>]
  /** The least grade that counts as stated and not as unconfirmed; the board draws the line solid. */
  readonly stated: readonly [NoInfer<Source>, NoInfer<Information>]
}

export interface HandlingMark {
  readonly meaning: string
  /** An edition leaves it out unless this mark is allowed by name, as `3x5x2 C`. */
  readonly restricts?: true
}

export function defineScheme<
  const Id extends string,
  const Source extends string,
  const Information extends string,
  const Handling extends string = never,
>(
  scheme: GradingScheme<Source, Information, Handling> & { readonly id: Id },
): GradingScheme<Source, Information, Handling> & { readonly id: Id } {
  return scheme
}
