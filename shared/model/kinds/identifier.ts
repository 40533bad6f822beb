import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import type { IdentifierValue } from '../value.ts'

const withColon = /^(?<scheme>\p{L}[^:]*?)\s*:\s*(?<identifier>\S.*)$/u
const withWords =
  /^(?<scheme>\p{L}[\p{L}./-]*(?: \p{L}[\p{L}./-]*)*?) (?:no\. ?|nr\. ?|№ ?|# ?)?(?<identifier>\S*\d.*)$/iu

/** A number in somebody's register, with the register. */
export const identifier = defineKind<'identifier'>(
  { scheme: matching(/^[^:]*\S$/), identifier: matching(/\S/) },
  {
    id: 'identifier',
    title: 'Identifier',
    example: 'IMO 9187629, passport: X123',
    read: (input, options) => {
      const text = input.trim().replace(/\s+/g, ' ')
      const known = options?.scheme
      const spelled =
        withColon.exec(text) ?? (known === undefined || startsWith(text, known) ? withWords.exec(text) : null)
      const { scheme = known, identifier = text } = spelled?.groups ?? {}
      if (identifier === '') return { unreadable: 'must not be empty' }
      if (scheme === undefined) return { unreadable: 'say whose number it is, such as IMO 9187629 or passport: X123' }
      const asKnown = known !== undefined && scheme.toLowerCase() === known.toLowerCase()
      return { kind: 'identifier', scheme: asKnown ? known : scheme, identifier }
    },
    compare: (a, b) => compareText(a.scheme, b.scheme) || compareText(a.identifier, b.identifier),
    agrees: (a, b) => plain(a) === plain(b),
    format: value => `${value.scheme} ${value.identifier}`,
    write: value => `${value.scheme}: ${value.identifier}`,
    specificity: value => Math.min(1, value.identifier.length / 20),
    ...plainKind,
    identifies: 'mark',
    bare: value => value.identifier,
    each: value => value.scheme.toLowerCase(),
  },
)

const startsWith = (text: string, scheme: string) => text.toLowerCase().startsWith(`${scheme.toLowerCase()} `)

/** Blanks and dashes inside a number are a matter of printing. */
const plain = ({ scheme, identifier }: IdentifierValue) =>
  `${scheme}:${identifier.replace(/[\s.-]/g, '')}`.toLowerCase()
