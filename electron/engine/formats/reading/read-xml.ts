import { SaxesParser } from 'saxes'
import { encodingOf } from '#shared/characters/decode-text.ts'
import { decoderOf, isWhollyOf } from '#shared/characters/decoder.ts'
import type { Decoder } from '#shared/characters/encoding-decoder.ts'
import { encodingTitle } from '#shared/characters/encodings.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from './importer.ts'
import { refuseTooLong } from './refuse-too-long.ts'

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
  refuseTooLong(file)
  const parser = new SaxesParser({ xmlns: false, position: false })
  const bounds = boundsOf(parser, refuse)
  parser.on('opentag', tag => {
    bounds.opened()
    visitor.open({ name: localName(tag.name), attributes: tag.attributes })
  })
  parser.on('text', text => visitor.text(text))
  parser.on('cdata', text => visitor.text(text))
  parser.on('closetag', tag => {
    bounds.closed()
    visitor.close(localName(tag.name))
  })
  const decoder = file.encoding === undefined ? strictDecoder(file.bytes, refuse) : decoderOf(file.encoding)
  feed(file, decoder, text => {
    bounds.write()
    parser.write(text)
  })
  parser.close()
}

interface Bounds {
  /** Before a piece of text is parsed. */
  readonly write: () => void
  readonly opened: () => void
  readonly closed: () => void
}

/** Refuses what no graph or table needs, before it costs more than it may. The parser has one listener for each event. */
function boundsOf(parser: SaxesParser, refuse: (problem: string) => never): Bounds {
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
  return {
    write: () => {
      quiet += 1
      if (quiet > (isTag ? mostTag : mostText))
        refuse(`one ${isTag ? 'tag is larger than 4' : 'text is larger than 16'} MiB`)
    },
    opened: () => {
      isTag = false
    },
    closed: () => {
      depth -= 1
      quiet = 0
    },
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** As the bytes tell, or the first line: UTF-8 where that says nothing. */
function strictDecoder(bytes: Uint8Array, refuse: (problem: string) => never): Decoder {
  const { encoding } = encodingOf(bytes, { kind: 'xml' })
  if (!isWhollyOf(bytes, encoding)) refuse(`some of its bytes are not of ${encodingTitle(encoding)}`)
  return decoderOf(encoding)
}

/** In slices, so that the whole is never held as one string beside its bytes. */
function feed({ bytes }: InFile, { push, end }: Decoder, write: (text: string) => void): void {
  for (let at = 0; at < bytes.length; at += slice) write(push(bytes.subarray(at, at + slice)))
  write(end())
}
