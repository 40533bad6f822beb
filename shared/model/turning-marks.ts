/**
 * Marks that turn the order in which what follows is read, and hide that they do: `exe.gpj` is shown as `jpg.exe`
 * (UAX 9: embeddings, overrides and isolates). The marks that only lean a sign to one side, as Hebrew and Arabic texts
 * use them, are none of these.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/

/** A text cut where something turns its reading direction: every second piece is such a mark. */
export const cutAtTurns = (text: string): readonly string[] =>
  turning.test(text) ? text.split(/([\u202a-\u202e\u2066-\u2069])/) : [text]

/** `U+202E` */
export const markName = (mark: string): string =>
  `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The text in the order it is written in: in place of each mark its name, `photo‹U+202E›gnp.exe`. */
export const withMarksNamed = (text: string): string =>
  cutAtTurns(text)
    .map((piece, at) => (at % 2 === 1 ? `‹${markName(piece)}›` : piece))
    .join('')
