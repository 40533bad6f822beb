import { apart } from '#engine/formats/importing/apart.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { importerFor } from '#engine/formats/importing/read-foreign.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { checked } from './checked.ts'

/** What an import takes of a graph, with what is known of it once it was checked. */
export const readGraphFile = (name: string, text: string, reading: ImportReading = {}) => {
  const files = [{ name, bytes: Buffer.from(text) }]
  const importer = importerFor(files, undefined)
  const found = apart(builtIn, foundIn(importer, files, reading), importer.isLocalId)
  return { ...found, ...checked(found), unread: found.unread }
}

/** In lines for people: type and claims of each. */
export const shownGraph = (found: ReturnType<typeof readGraphFile>) => ({
  entities: found.entities.map(({ type, claims }) => [
    type,
    ...claims.map(({ property, value }) => `${property}: ${value}`),
  ]),
  links: found.links.map(({ type, claims }) => [type, ...claims.map(({ property, value }) => `${property}: ${value}`)]),
})

/** A GraphML file around its nodes and edges. */
export const graphmlOf = (body: string, keys = '', edges = 'directed') =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edges}">${body}</graph></graphml>`

/** A GEXF file around its parts. */
export const gexfOf = (body: string, version = '1.2draft') =>
  `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://www.gexf.net/${version}" xmlns:viz="http://www.gexf.net/${version}/viz" version="${version}"><meta/><graph defaultedgetype="directed" mode="dynamic">${body}</graph></gexf>`
