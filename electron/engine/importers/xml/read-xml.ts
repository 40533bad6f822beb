import { SaxesParser } from 'saxes'
import { declaredIn } from '#shared/characters/declared.ts'
import { encodingNamed } from '#shared/characters/encodings.ts'
import { markedAs, wideAs } from '#shared/characters/unicode.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from '../importer.ts'

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface XmlVisitor {
  readonly open: (element: XmlElement) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

const deepest = 100
const mostAttributes = 200
const largest = 400 * 2 ** 20
const slice = 1 << 20
/** Slices without an event: 16 MiB of one text, 4 MiB of one tag, which takes the parser longer. */
const mostText = 16
const mostTag = 4

/**
 * Walks an XML file without DTD and entities: a document type that declares anything is refused, for that is where
 * bombs and references to other files live. Throws unreadable-import, also for what is not well-formed.
 */
export function readXml(file: InFile, visitor: XmlVisitor): void {
  const refuse = (problem: string): never => {
    throw new RedThreadError('unreadable-import', { name: file.name, problem })
  }
  if (file.bytes.length > largest) refuse('it is larger than 400 MiB')
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let count = 0
  let quiet = 0
  let isTag = false
  parser.on('doctype', doctype => {
    if (doctype.includes('[')) refuse('its document type declares entities, which no graph needs')
  })
  parser.on('error', error => refuse(`it is not well-formed XML: ${error.message}`))
  parser.on('opentagstart', () => {
    depth += 1
    count = 0
    quiet = 0
    isTag = true
    if (depth > deepest) refuse(`it is nested deeper than ${deepest} elements`)
  })
  parser.on('attribute', () => {
    count += 1
    if (count > mostAttributes) refuse(`an element has more than ${mostAttributes} attributes`)
  })
  parser.on('opentag', tag => {
    isTag = false
    visitor.open({ name: localName(tag.name), attributes: tag.attributes })
  })
  parser.on('text', text => visitor.text(text))
  parser.on('cdata', text => visitor.text(text))
  parser.on('closetag', tag => {
    depth -= 1
    quiet = 0
    visitor.close(localName(tag.name))
  })
  feed(file, refuse, text => {
    quiet += 1
    if (quiet > (isTag ? mostTag : mostText))
      refuse(`one ${isTag ? 'tag is larger than 4' : 'text is larger than 16'} MiB`)
    parser.write(text)
  })
  parser.close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** As its bytes tell, or its first line: UTF-8 where that says nothing, or names nothing that is known. */
function encodingOf(bytes: Uint8Array): string {
  const declared = encodingNamed(declaredIn(bytes, 'xml') ?? '')
  const wide = markedAs(bytes) ?? wideAs(bytes.subarray(0, slice))
  return wide ?? (declared?.startsWith('utf') ? 'utf-8' : (declared ?? 'utf-8'))
}

/** In slices, so that the whole is never held as one string beside its bytes. */
function feed({ bytes }: InFile, refuse: (problem: string) => never, write: (text: string) => void): void {
  const encoding = encodingOf(bytes)
  if (encoding.startsWith('utf-32')) refuse('it is written in UTF-32: save it as UTF-8')
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (part: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(part, { stream })
    } catch {
      return refuse(`it is not written in ${encoding.toUpperCase()}, as it says or XML is that says nothing`)
    }
  }
  for (let at = 0; at < bytes.length; at += slice) write(decode(bytes.subarray(at, at + slice), true))
  write(decode(new Uint8Array(), false))
}
