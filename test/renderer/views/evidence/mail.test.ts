import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAttachment } from '#renderer/views/evidence/passage/locator.ts'
import { bareTags } from '#renderer/views/evidence/viewer/capture/bare-tags.ts'
import { addressWords, formAt, formPart, formsOf, readMail } from '#renderer/views/evidence/viewer/read-mail.ts'
import { decodeText } from '#shared/characters/decode-text.ts'

const mailOf = (raw: string) => readMail(new TextEncoder().encode(raw.replaceAll('\n', '\r\n')).buffer)
const multipart = (kind: string, ...parts: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary=${kind}\n\n${parts.map(part => `--${kind}\n${part}\n`).join('')}--${kind}--\n`
const text = 'Content-Type: text/plain\n\nUse an HTML reader.'
const html = 'Content-Type: text/html\n\n<p>Wire 40,000 USD</p>'
const picture = 'Content-Type: image/png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo='
const nested = `Content-Type: message/rfc822\n\nFrom: other@x.org\nSubject: Inner\n\nSaid by someone else.`

test.each([
  ['alternative', multipart('alternative', text, html), ['text', 'words', 'html'], 0],
  ['only HTML', html, ['words', 'html'], 0],
  ['only text', text, ['text'], 0],
  ['related', multipart('related', html, picture), ['words', 'html'], 1],
  [
    'related within alternative',
    multipart('alternative', text, multipart('related', html, picture)),
    ['text', 'words', 'html'],
    1,
  ],
  [
    'alternative within mixed',
    multipart('mixed', multipart('alternative', text, html), picture),
    ['text', 'words', 'html'],
    1,
  ],
  ['a message within', multipart('mixed', text, nested), ['text'], 1],
  ['nothing', 'Subject: x\n\n', [], 0],
])('a mail can be read in each of the forms it comes in: %s', async (_, raw, forms, attachments) => {
  const mail = await mailOf(`From: A <a@x.org>\nMIME-Version: 1.0\n${raw}`)
  expect(formsOf(mail)).toEqual(forms)
  expect(mail.attachments).toHaveLength(attachments)
  expect(addressWords(mail.from && [mail.from])).toBe('A <a@x.org>')
  if (forms.includes('text')) expect(mail.text).toContain('Use an HTML reader.')
  if (forms.includes('html')) expect(mail.html).toContain('Wire 40,000 USD')
  expect(mail.text ?? '').not.toContain('someone else')
})

test('a locator leads back to the form and the attachment a passage was read in', () => {
  expect(formAt(['text', 'words', 'html'], `${formPart.words}, line 3`)).toBe('words')
  expect(formAt(['text', 'words', 'html'], `message 2, ${formPart.html}, line 3`)).toBe('html')
  expect(formAt(['text', 'words', 'html'], 'line 3')).toBe('text')
  expect(formAt(['words', 'html'], undefined)).toBe('words')
  expect(readAttachment('message 4, attachment 2, page 1')).toBe(2)
  expect(readAttachment('line 2')).toBeNull()
})

test.each([
  ['<p onclick="x()">a</p>', '<p>a</p>'],
  ['<a href="https://x.example/?a=1&b">a</a>', '<a data-href="https://x.example/?a=1&b">a</a>'],
  [`<A HREF='say "no"'>a</A>`, '<a data-href="say &quot;no&quot;">a</A>'],
  ['<img alt="a > b" src=//x.example/i.png>', '<img data-alt="a > b" data-src="//x.example/i.png">'],
  ['a<b && c<3 <!-- <p> -->d', 'a<b> -->d'],
  ['1 < 2<br/>3', '1 &lt; 2<br>3'],
  ['<script>if (a<b) x="</p>"</script>after', 'after'],
  ['<STYLE>p{}</STYLE >x', 'x'],
  ['<!doctype html><?xml?>x', 'x'],
  ['<p title=\'a">b', '<p>'],
  ['cut <a href="x', 'cut <a>'],
])('of a page only what tells its reader something is left: %s', (written, bare) => {
  expect(bareTags(written)).toBe(bare)
})

test('however a page is written, no tag keeps what could run, fetch or style', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    'a ',
    'img',
    'script',
    'style',
    '/',
    ' onload=x',
    ' src=',
    '!--',
    '--',
    'é',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const tags = bareTags(pieces.join('')).match(/<[a-z][^>]*>/gi) ?? []
      for (const tag of tags) expect(tag).toMatch(/^<[a-z][\w:-]*( data-(href|src|alt|background)="[^"]*")*>$/i)
    }),
  )
})

test('a page of a megabyte that opens quotes and tags without end is passed in one go', () => {
  for (const part of ['<a "', '<a href="', "<a href='x", '<!--', '<script>', '<', `<a ${'a'.repeat(9)}`])
    expect(bareTags(part.repeat(200_000)).length).toBeLessThan(5_000_000)
})

const cases = join(import.meta.dirname, '../../../../../shared/cases/views')

test.skipIf(!existsSync(cases))('the cases: both forms of a mail, and a UTF-16 text without a mark', async () => {
  const mail = await readMail(new Uint8Array(readFileSync(join(cases, 'alt.eml'))).buffer)
  expect(formsOf(mail)).toEqual(['text', 'words', 'html'])
  expect(mail.html).toContain('Wire 40,000 USD to account 998')
  const { text, encoding } = decodeText(readFileSync(join(cases, 'utf16nobom.txt')))
  expect([encoding, text]).toEqual(['utf-16le', 'Kim paid 500 USD\r\nto the warehouse\r\n'])
})
