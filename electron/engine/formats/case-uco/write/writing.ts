import type { Mailbox } from '#engine/formats/writing/exhibit-metadata.ts'
import { clean, holdsForbidden } from '#engine/formats/writing/text-values.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { caseUuid } from '../terms/ids.ts'
import { type Json, to } from './literals.ts'

/** A node of the graph, flat: whatever it points to is a node of its own. */
export interface Node {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly [property: string]: Json
}

/** What all parts of one export share. */
export interface Writing {
  readonly edition: Edition
  readonly lose: (loss: Loss) => void
  /** The id of a node: the class as people read it, then a UUID that follows from the case and the key alone. */
  readonly id: (type: string, key: string) => string
  /** Text that RDF can hold; reports where characters of a record's field had to be replaced. */
  readonly text: (text: string, record: string, field: string) => string
  /** Somebody known by name only; the node follows at the end. */
  readonly actor: (name: string) => Json
  /** A handling code; the node follows at the end. */
  readonly marking: (code: string) => Json
  /** A tool known by its name; the node follows at the end. */
  readonly tool: (name: string) => Json
  /** An address in an e-mail, with the name that stands there; the node follows at the end. */
  readonly mailbox: (box: Mailbox) => Json
  readonly actors: ReadonlyMap<string, string>
  readonly markings: ReadonlyMap<string, string>
  readonly tools: ReadonlyMap<string, string>
  readonly mailboxes: ReadonlyMap<string, Mailbox>
}

export function beginWriting(edition: Edition, lose: (loss: Loss) => void): Writing {
  const actors = new Map<string, string>()
  const markings = new Map<string, string>()
  const tools = new Map<string, string>()
  const mailboxes = new Map<string, Mailbox>()
  const id = (type: string, key: string) => `kb:${type.slice(type.indexOf(':') + 1)}-${caseUuid(edition.caseId, key)}`
  const known = (names: Map<string, string>, type: string) => (name: string) => {
    const held = names.get(name) ?? id(type, `${type} ${name}`)
    names.set(name, held)
    return to(held)
  }
  return {
    edition,
    lose,
    id,
    text: (text, record, field) => {
      if (!holdsForbidden(text)) return text
      lose({ record, field, kind: 'lost', why: 'characters that RDF text cannot hold were replaced' })
      return clean(text)
    },
    actor: known(actors, 'uco-identity:Identity'),
    marking: known(markings, 'uco-marking:MarkingDefinition'),
    tool: known(tools, 'uco-tool:Tool'),
    mailbox: box => {
      const held = id('uco-observable:EmailAddress', `mailbox ${box.address}\n${box.name}`)
      mailboxes.set(held, box)
      return to(held)
    },
    actors,
    markings,
    tools,
    mailboxes,
  }
}

/** An object without the properties that have no value. */
function withoutEmpty(properties: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  const filled: Record<string, Json> = {}
  for (const [property, value] of Object.entries(properties)) {
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) filled[property] = value
  }
  return filled
}

export const node = (
  id: string,
  type: string | readonly string[],
  properties: Readonly<Record<string, Json | undefined>>,
): Node => ({
  '@id': id,
  '@type': type,
  ...withoutEmpty(properties),
})
