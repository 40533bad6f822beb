/** How places in files are called, by whoever reads a file's text and by whoever shows it. */

/** "message 2" and "page 1" → "message 2, page 1". */
export const within = (place: string, inside: string): string =>
  place === '' || inside === '' ? place + inside : `${place}, ${inside}`

/** A name as it stands in a place: on one line and no longer than is read. */
export const quoted = (name: string): string => `“${name.replace(/\s+/g, ' ').trim().slice(0, 120)}”`

/** A file in an archive. */
export const memberPlace = (path: string): string => `file ${quoted(path)}`

/** What is attached to an e-mail, 1 for the first: by its name where it has one. */
export const attachmentPlace = (name: string, at: number): string =>
  name === '' ? `attachment ${at}` : `attachment ${quoted(name)}`

/** What a place is called within another: "message 2, page 1" within "message 2" is "page 1"; undefined outside it. */
export function placeInside(place: string, outer: string): string | undefined {
  if (outer === '' || place === outer) return outer === '' ? place : ''
  return place.startsWith(`${outer}, `) ? place.slice(outer.length + 2) : undefined
}
