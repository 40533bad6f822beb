import { domainToASCII } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unicodeLabel } from '#shared/editions/redaction/punycode.ts'
import { blackOut } from '../../../support/black-out.ts'

const domains = ['bücher.example', 'пример.испытание', '例え.テスト', '한국.example', 'παράδειγμα.gr', 'mañana.com']

test.each(domains)('%s goes in the letters of the network, and back', domain => {
  const ascii = domainToASCII(domain)
  expect(ascii).toContain('xn--')
  for (const [withheld, written] of [
    [domain, ascii],
    [ascii, domain],
    [domain, ascii.toUpperCase()],
    [ascii, ascii],
    [`kim@${domain}`, `kim@${ascii}`],
  ] as const) {
    const { left } = blackOut(`see https://${written}/page?a=1 today`, [withheld])
    expect(left).toMatch(/^see https:\/\/\[REDACTED 1\]\/page\?a=1 today$/)
  }
})

test('another domain stays, and so does what only looks like one', () => {
  const text = 'see xn--mnchen-3ya.example, xn--, xn--a and xn--99999999999'
  expect(blackOut(text, ['bücher.example'])).toEqual({ left: text, possible: [] })
})

test('a part of a name in such a domain is listed', () => {
  expect(blackOut(`www.${domainToASCII('müller.example')}`, ['Anna Müller']).possible).toMatchObject([{ why: 'part' }])
})

const letters = fc.string({
  unit: fc.constantFrom(...'abcüéñбвгдежз漢字かな한국αβγ123'),
  minLength: 1,
  maxLength: 20,
})

test('every label is read as others write it (RFC 3492)', () => {
  fc.assert(
    fc.property(letters, label => {
      const plain = label.normalize('NFC')
      const ascii = domainToASCII(plain)
      fc.pre(ascii.startsWith('xn--'))
      expect(unicodeLabel(ascii)).toBe(plain)
    }),
  )
  fc.assert(fc.property(fc.stringMatching(/^xn--[a-z\d-]{1,59}$/), label => typeof unicodeLabel(label) === 'string'))
})
