import type { Found, InFile } from '#engine/formats/reading/importer.ts'

/** A file of this text in UTF-8, as an importer is given it. */
export const textFile = (name: string, text: string): InFile => ({ name, bytes: Buffer.from(text) })

/** Every claim of what was found: what it is about by its key, the property, and the value as the file writes it. */
export const claimsIn = ({ entities, links }: Pick<Found, 'entities' | 'links'>) =>
  [...entities, ...links].flatMap(each => each.claims.map(({ property, value }) => [each.key, property, value]))
