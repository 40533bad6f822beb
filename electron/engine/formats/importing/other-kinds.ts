import { headLength, mediaTypeOf } from '#engine/media-types/media-type.ts'
import type { InFile } from '../reading/importer.ts'
import { type Kind, kindOfMedia, kindOfName, kindOfOle, kindOfText, kindOfZip } from './other-kinds-list.ts'

interface OtherKind extends Kind {
  /** `bytes`: it cannot be read as anything else; `name`: only its name says so; `text`: where nothing else recognises it. */
  readonly by: 'bytes' | 'name' | 'text'
}

/**
 * What a file is that no importer reads, and what to do with it instead; undefined where its bytes may be of any format.
 * A workbook that is encrypted is no ZIP, whatever it is called, and a ZIP may hold anything.
 */
export function otherKindOf({ name, bytes }: InFile): OtherKind | undefined {
  if (bytes.length === 0) return { what: 'an empty file', way: 'Look for a whole copy of it.', by: 'bytes' }
  const media = mediaTypeOf(bytes.subarray(0, headLength), bytes.length <= headLength)
  const isText = /^text\/|json|xml|mbox|^message\/|^multipart\//.test(media) && !media.includes('openxml')
  const named = kindOfName(name, isText)
  const recognised = (kind: Kind | undefined, by: OtherKind['by']) => kind && { ...kind, by }
  if (isText) return recognised(named, 'name') ?? recognised(kindOfText(media, headOf(bytes, media)), 'text')
  if (media === 'application/x-ole-storage') return recognised(kindOfOle(bytes) ?? named ?? kindOfMedia(media), 'bytes')
  if (media === 'application/zip' && isMaltego(name, bytes)) return undefined
  if (media === 'application/zip') return recognised(named ?? kindOfZip(bytes) ?? kindOfMedia(media), 'bytes')
  return recognised(kindOfMedia(media), 'bytes') ?? recognised(named, 'name')
}

/** A graph of Maltego is a ZIP with GraphML in it, which is read. */
const isMaltego = (name: string, bytes: Uint8Array): boolean =>
  /\.mtgx$/i.test(name) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('Graphs/Graph1.graphml')

const headOf = (bytes: Uint8Array, media: string): string =>
  new TextDecoder(/utf-16\w*/.exec(media)?.[0] ?? 'utf-8').decode(bytes.subarray(0, 4096)).trim()

/** What a text is that nothing recognises, as far as its first lines tell. */
export function lookOf({ bytes }: InFile): string {
  const media = mediaTypeOf(bytes.subarray(0, headLength), bytes.length <= headLength)
  const head = headOf(bytes, media)
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(head)?.[1]
  if (media.startsWith('application/xml') && root) return `XML whose outermost element is <${root.slice(0, 60)}>`
  const names = [...head.matchAll(/"([^"\n]{1,40})"\s*:/g)].slice(0, 4).map(([, name]) => name)
  if (media.includes('json')) return `JSON${names.length > 0 ? ` that begins with ${names.join(', ')}` : ''}`
  if (media.startsWith('text/')) return `text that begins “${(head.split('\n', 1)[0] ?? '').slice(0, 60)}”`
  return 'nothing that can be recognised'
}
