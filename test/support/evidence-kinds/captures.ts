import { gzipSync } from 'node:zlib'

const crlf = (lines: readonly string[]) => lines.join('\r\n')
export const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')

/** Bytes beyond ASCII as quoted-printable writes them, with lines broken in the middle of words. */
export const quotedPrintable = (text: string) =>
  [...Buffer.from(text)]
    .map(byte =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=[0-9A-F]{2}|[^=]){25}/g, '$&=\r\n')

const mailHead = [
  'From: Lee <lee@example.org>',
  'To: Kim <kim@example.org>',
  'Date: Thu, 23 Jun 2022 11:48:37 +0900',
  'MIME-Version: 1.0',
]

export const mailOf = (body: string, headers: readonly string[] = ['Content-Type: text/plain; charset=utf-8']) =>
  Buffer.from(crlf([...mailHead, ...headers, '', body, '']))

interface Part {
  readonly headers: readonly string[]
  readonly body: string
}

export const multipart = (parts: readonly Part[], kind = 'mixed', headers: readonly string[] = []) =>
  mailOf(crlf([...parts.flatMap(({ headers: of, body }) => ['--cut', ...of, '', body]), '--cut--']), [
    ...headers,
    `Content-Type: multipart/${kind}; boundary=cut`,
  ])

export const attached = (name: string, type: string, content: string | Buffer): Part => ({
  headers: [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  ],
  body: base64(content),
})

export const mhtmlOf = (html: string) =>
  Buffer.from(
    crlf([
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/page',
      'Subject: a page',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="cut"',
      '',
      '--cut',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.org/page',
      '',
      quotedPrintable(html),
      '--cut--',
      '',
    ]),
  )

interface Answered {
  readonly headers: readonly string[]
  readonly body: Buffer
}

function record({ headers, body }: Answered): Buffer {
  const block = Buffer.concat([
    Buffer.from(crlf(['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers, '', ''])),
    body,
  ])
  const head = crlf([
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://example.org/found',
    'WARC-Date: 2022-06-23T11:48:37Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${block.length}`,
    '',
    '',
  ])
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

export const chunked = (body: Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])

export const warcOf = (answers: readonly Answered[], packed = false) =>
  Buffer.concat(answers.map(answer => (packed ? gzipSync(record(answer)) : record(answer))))
