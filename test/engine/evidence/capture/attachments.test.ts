import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMail } from '#engine/evidence/capture/mail.ts'
import { parameterOf } from '#shared/captures/head.ts'
import { described, titleOn } from '#shared/model/exhibit-metadata.ts'

const ends = (text: string) => ({ head: Buffer.from(text), whole: true })
const countOf = async (text: string) => (await readMail(ends(text))).attachments

const head = ['From: a@example.org', 'Subject: s', 'MIME-Version: 1.0', ''].join('\r\n')
const mail = (type: string, body: string) => `${head}Content-Type: ${type}\r\n\r\n${body}`
const multi = (kind: string, ...parts: readonly string[]) =>
  mail(`multipart/${kind}; boundary=b`, `${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--\r\n`)
const part = (type: string, ...more: readonly string[]) => [`Content-Type: ${type}`, ...more, '', 'x'].join('\r\n')
const words = part('text/plain')
const attached = (name: string) => `Content-Disposition: attachment;\r\n ${name}`
const nested = multi('mixed', words, part('application/pdf; name=i.pdf')).replaceAll('--b', '--n').replace('=b', '=n')
const inner = `Content-Type: message/rfc822\r\n\r\n${nested}`

test.each<[string, string, string | undefined]>([
  ['no MIME at all', 'From: a@example.org\r\n\r\nhello', '0'],
  ['text and HTML of the same', multi('alternative', words, part('text/html')), '0'],
  [
    'two names of RFC 2231',
    multi(
      'mixed',
      words,
      part('application/pdf', attached("filename*0*=UTF-8''%EA%B3%84;\r\n filename*1*=%EC%95%BD.pdf")),
      part('application/pdf', attached("filename*=UTF-8''two.pdf")),
    ),
    '2',
  ],
  ['an encoded word', multi('mixed', words, part('application/pdf', attached('filename="=?UTF-8?B?6rOE7JW9?="'))), '1'],
  ['a name in its type alone', multi('mixed', words, part('application/pdf; name="c.pdf"')), '1'],
  ['a text named in its type alone', multi('mixed', words, part('text/plain; name="c.txt"')), '1'],
  [
    'a text without a name, attached',
    multi('mixed', words, part('text/plain', 'Content-Disposition: attachment')),
    '1',
  ],
  ['bytes without a name', multi('mixed', words, part('application/octet-stream')), '1'],
  ['a message without a name, which has one itself', multi('mixed', words, inner), '1'],
  [
    'a picture with a name that the text shows',
    multi(
      'related',
      part('text/html'),
      part('image/png; name=a.png', 'Content-ID: <x>', 'Content-Disposition: inline'),
    ),
    '1',
  ],
  [
    'a picture without a name that the text shows',
    multi('related', part('text/html'), part('image/png', 'Content-ID: <x>')),
    '0',
  ],
  ['what Outlook packs', multi('mixed', words, part('application/ms-tnef; name=winmail.dat')), '1'],
  [
    'an S/MIME signature',
    multi('signed', words, part('application/pkcs7-signature; name=smime.p7s', attached('filename=smime.p7s'))),
    '0',
  ],
  ['a PGP signature', multi('signed', words, part('application/pgp-signature; name=signature.asc')), '0'],
  [
    'a signed mail with one',
    multi(
      'signed',
      `Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n${words}\r\n--c\r\n${part('application/pdf; name=a.pdf')}\r\n--c--`,
      part('application/pgp-signature'),
    ),
    '1',
  ],
  ['a report of a server', multi('report', words, part('message/delivery-status'), part('text/rfc822-headers')), '0'],
  ['an invitation', multi('alternative', words, part('text/calendar; method=REQUEST')), '0'],
  ['nothing but a file', mail('application/pdf\r\nContent-Disposition: attachment; filename=a.pdf', 'x'), '1'],
  [
    'one, and then cut off',
    multi('mixed', words, part('application/pdf; name="c.pdf"')).replace('--b--\r\n', ''),
    '1 or more',
  ],
  ['nothing yet, and then cut off', multi('mixed', words).replace('--b--\r\n', ''), undefined],
  ['no boundary', mail('multipart/mixed', `--b\r\n${part('application/pdf; name=a.pdf')}\r\n--b--`), undefined],
  ['encrypted, S/MIME', mail('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'x'), undefined],
  [
    'encrypted, PGP',
    multi('encrypted', part('application/pgp-encrypted'), part('application/octet-stream')),
    undefined,
  ],
  ['a file written into the text', 'From: a@example.org\r\n\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n', undefined],
  ['a head and no end of it', 'From: a@example.org\r\nSubject: s', undefined],
  ['no mail', '\0\0not a mail\n\nat all', undefined],
])('%s', async (_, text, count) => expect(await countOf(text)).toBe(count))

test('only a mail that was read whole is counted', async () => {
  const { attachments } = await readMail({ ...ends(multi('mixed', words)), whole: false })
  expect(attachments).toBeUndefined()
})

const cases = join(import.meta.dirname, '../../../../../shared/cases/mail-attachment-count')
test.skipIf(!existsSync(cases))('the mail of the issue has two (needs ../shared/cases)', async () => {
  expect(await countOf(readFileSync(join(cases, 'rfc2231-name.eml'), 'utf8'))).toBe('2')
})

test.each([
  ['attachment; filename=a.pdf', 'a.pdf'],
  ['attachment; filename="a b.pdf"; size=3', 'a b.pdf'],
  ["attachment; filename*=UTF-8'ko'%EA%B3%84%EC%95%BD.pdf", '계약.pdf'],
  ["attachment; filename*1*=%EC%95%BD.pdf; filename*0*=UTF-8''%EA%B3%84", '계약.pdf'],
  ['attachment; filename*0="a long"; filename*1=" name.pdf"', 'a long name.pdf'],
  ["attachment; filename*=iso-8859-1''%fc.pdf", 'ü.pdf'],
  ['attachment; filename=""', undefined],
  ['attachment', undefined],
])('%s is called %s', (value, name) => expect(parameterOf(value, 'filename')).toBe(name))

test.each<[string, Parameters<typeof described>[0], string]>([
  [
    'a PDF of a word processor',
    { mediaType: 'application/pdf', fileSays: { captureTool: 'Microsoft® Word 2019', capturedAt: '2023' } },
    'Document',
  ],
  ['a PDF that says nothing', { mediaType: 'application/pdf' }, 'Document'],
  ['a PDF that Chromium printed', { mediaType: 'application/pdf', captureTool: 'Skia/PDF m112' }, 'Web capture'],
  [
    'a PDF of Google Docs',
    { mediaType: 'application/pdf', captureTool: 'Skia/PDF m107 Google Docs Renderer' },
    'Document',
  ],
  [
    'a PDF of which an investigator says where it was captured',
    { mediaType: 'application/pdf', url: 'https://a.example' },
    'Web capture',
  ],
  ['a photograph', { mediaType: 'image/jpeg', captureTool: 'Canon EOS' }, 'Picture'],
  ['a picture of a page', { mediaType: 'image/png', fileSays: { url: 'https://a.example' } }, 'Web capture'],
  ['a saved page', { mediaType: 'multipart/related' }, 'Web capture'],
  ['a web archive', { mediaType: 'application/warc' }, 'Web capture'],
  ['a mail', { mediaType: 'message/rfc822' }, 'E-mail'],
])('%s is headed so', (_, exhibit, title) => {
  expect(described(exhibit)).toBe(title)
  expect(titleOn(exhibit, 'captureTool')).toBe(title === 'Document' || title === 'Picture' ? 'made with' : undefined)
})

test('a header in letters of eight bits takes nothing away from the others', async () => {
  const bytes = Buffer.from('From: M\xfcller <a@example.org>\r\nSubject: s\r\n\r\nhello', 'latin1')
  const { sender, mailSubject, attachments } = await readMail({ head: bytes, whole: true })
  expect([sender, mailSubject, attachments]).toEqual(['Müller <a@example.org>', 's', '0'])
})
