import type { GraphElement } from '#engine/formats/mapping/graph-element.ts'
import type { XmlElement } from '#engine/formats/reading/read-xml.ts'

/** What Maltego calls its entities, by types of ours; the others go by their own name. */
const types: Readonly<Record<string, string>> = {
  'maltego.Alias': 'persona',
  'maltego.DNSName': 'domain',
  'maltego.MXRecord': 'domain',
  'maltego.NSRecord': 'domain',
  'maltego.URL': 'website',
  'maltego.IPv4Address': 'ip-address',
  'maltego.IPv6Address': 'ip-address',
  'maltego.EmailAddress': 'email-address',
  'maltego.PhoneNumber': 'phone-number',
  'maltego.BTCAddress': 'address',
  'maltego.BitcoinAddress': 'address',
  'maltego.ETHAddress': 'address',
  'maltego.EthereumAddress': 'address',
}

const typeOf = (name: string): string =>
  (Object.hasOwn(types, name) ? types[name] : undefined) ??
  (/^maltego\.affiliation\./i.test(name)
    ? 'social-profile'
    : name.replace(/^.*\./, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))

/** How a link looks, and what a program keeps beside it: nothing about whom it joins. */
const drawn = /^maltego\.link\.(?:color|style|thickness|show-label|direction)$|notes#|icon|image/i
const linkLabel = /^maltego\.link\.(?:manual\.type|label|transform\.display-name)$/

/**
 * Reads what Maltego puts into a data element of GraphML: the type of an entity, and its properties, of which the first
 * is what the entity is called.
 */
export function maltegoReader() {
  let property: { readonly name: string; readonly title: string } | undefined
  let held: string[] | undefined
  return {
    open: (element: GraphElement | undefined, { name, attributes }: XmlElement): void => {
      if (element && name === 'MaltegoEntity') element.type = typeOf(attributes['type'] ?? '')
      else if (name === 'Property' && element)
        property = { name: attributes['name'] ?? '', title: attributes['displayName'] || (attributes['name'] ?? '') }
      else if (name === 'Value' && property) held = []
    },
    /** Whether the text is part of a value of Maltego. */
    text: (text: string): boolean => {
      held?.push(text)
      return held !== undefined
    },
    close: (element: GraphElement | undefined, name: string): void => {
      if (name === 'Value' && element && property && held) {
        const text = held.join('').trim()
        const isLabel = element.kind === 'edge' ? linkLabel.test(property.name) : element.label === ''
        if (isLabel && text !== '') element.label ||= text
        else if (text !== '' && !drawn.test(property.name)) element.data.set(property.title, text)
        held = undefined
      } else if (name === 'Property') property = undefined
    },
  }
}
