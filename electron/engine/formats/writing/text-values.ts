import type { Value } from '#shared/model/value.ts'

/** What no XML document and so no xsd:string may hold; a lone surrogate is not even text. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

export const holdsForbidden = (text: string): boolean => text.search(forbidden) >= 0
export const clean = (text: string): string => text.replace(forbidden, '\ufffd')

/** The bare text of a value, without scheme, chain or unit; undefined for what is more than one text. */
export function bare(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'name':
      return value.name
    case 'identifier':
      return value.identifier
    case 'address':
      return value.address
    case 'email':
      return value.email
    case 'phone':
      return value.phone
    case 'url':
      return value.url
    case 'choice':
      return value.choice
    case 'country':
      return value.code
    case 'number':
      return value.unit === undefined ? value.number : undefined
    default:
      return undefined
  }
}
