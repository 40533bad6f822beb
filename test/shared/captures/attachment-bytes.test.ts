import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { attachmentBytes } from '#shared/captures/attachment-bytes.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** A mail with a text of its own and files behind it, each in its encoding. */
function mailWith(files: readonly { readonly type: string; readonly encoding: string; readonly body: Buffer }[]) {
  const written = files.map(({ type, encoding, body }) =>
    [
      '--=-part',
      `Content-Type: ${type}`,
      'Content-Disposition: attachment; filename=a.bin',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encoded(body, encoding),
    ].join('\r\n'),
  )
  const head = 'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="=-part"\r\n\r\n'
  const own = '--=-part\r\nContent-Type: text/plain\r\n\r\nsee below'
  return Buffer.from(`${head}${[own, ...written].join('\r\n')}\r\n--=-part--\r\n`, 'latin1')
}

function encoded(body: Buffer, encoding: string): string {
  if (encoding === 'base64') return body.toString('base64').replace(/.{76}/g, '$&\r\n')
  if (encoding !== 'quoted-printable') return body.toString('latin1')
  return text(body).replace(/[^!-<>-~\r\n]|=|\r(?!\n)|(?<!\r)\n/g, sign => `=${hex(sign)}`)
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')

async function takenOut(mail: Buffer) {
  const { attachments } = await PostalMime.parse(mail, { maxNestingDepth: 64, forceRfc822Attachments: true })
  return attachmentBytes(
    mail,
    attachments.map(({ content }) => Buffer.from(content as ArrayBuffer)),
  )
}

const encodings = ['7bit', '8bit', 'binary', 'quoted-printable', 'base64']
const forwarded = 'From: b@example.org\r\nSubject: the order\r\n\r\nLine one\r\n\r\nLine three, no end'

test.each(encodings)('a file attached in %s is taken out byte for byte', async encoding => {
  for (const type of ['text/csv', 'application/pdf', 'text/plain', 'application/octet-stream'])
    for (const body of ['a,b\r\n1,2 \r\n\r\nend', 'a\nb', 'ends with two\r\n\r\n', 'x', ''])
      expect(
        (await takenOut(mailWith([{ type, encoding, body: Buffer.from(body) }]))).map(({ bytes }) => text(bytes)),
      ).toEqual([body])
})

test('a forwarded message keeps the bytes that its signature is over', async () => {
  const [found] = await takenOut(mailWith([{ type: 'message/rfc822', encoding: '7bit', body: Buffer.from(forwarded) }]))
  expect(found && [text(found.bytes), found.exact]).toEqual([forwarded, true])
})

test('several files, alike but for their line ends, keep their places', async () => {
  const line = fc.constantFrom('', 'a', 'a,b', '1;2', 'end ')
  const end = fc.constantFrom('\r\n', '\n')
  const body = fc.array(fc.tuple(line, end), { maxLength: 4 }).map(lines => lines.flat().join(''))
  const file = fc.record({
    type: fc.constantFrom('text/csv', 'application/pdf'),
    encoding: fc.constantFrom(...encodings),
    body: body.map(each => Buffer.from(each)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async files => {
      const found = await takenOut(mailWith(files))
      expect(found.map(({ bytes }) => text(bytes))).toEqual(files.map(({ body }) => body.toString('latin1')))
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  )
})

/** Words of the mail itself that are those of a file but for their line ends. */
test('words of the mail are never taken for a file, wherever they stand', async () => {
  const body = fc.array(fc.constantFrom('a\n', 'a\r\n', 'b\n', 'b\r\n'), { maxLength: 3 }).map(lines => lines.join(''))
  const part = fc.record({
    isFile: fc.boolean(),
    type: fc.constantFrom('text/plain', 'text/html'),
    encoding: fc.constantFrom('quoted-printable', 'base64', '7bit'),
    body,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async parts => {
      const written = parts.map(({ isFile, type, encoding, body: words }) =>
        [
          '--=-part',
          `Content-Type: ${type}`,
          ...(isFile ? ['Content-Disposition: attachment; filename=a.txt'] : []),
          `Content-Transfer-Encoding: ${encoding}`,
          '',
          encoded(Buffer.from(words), encoding),
        ].join('\r\n'),
      )
      const head =
        'From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="=-part"\r\n\r\n'
      const found = await takenOut(Buffer.from(`${head}${written.join('\r\n')}\r\n--=-part--\r\n`, 'latin1'))
      expect(found.map(({ bytes, exact }) => [text(bytes), exact])).toEqual(
        parts.filter(({ isFile }) => isFile).map(file => [file.body, true]),
      )
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  )
})
