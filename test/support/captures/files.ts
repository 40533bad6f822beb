/** Web captures and e-mail as the programs that make them write them, small. */
import { gzipSync } from 'node:zlib'

const crlf = (lines: readonly string[]) => lines.join('\r\n')

export const eml = crlf([
  'Received: from relay.example by mx.pier.example; Tue, 4 Apr 2023 09:12:09 +0900',
  'Received: from desk.example by relay.example; Tue, 4 Apr 2023 09:12:03 +0900',
  'From: =?utf-8?B?6rmA7LKg7IiY?= <kim@desk.example>',
  'To: office@pier.example,',
  ' second@pier.example',
  'Cc: third@pier.example',
  'Subject: The night ferry',
  'Date: Tue, 4 Apr 2023 09:12:00 +0900',
  'Message-ID: <one@desk.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  '--outer',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The ferry left with two containers.',
  '--outer',
  'Content-Type: text/csv; name="dues.csv"',
  'Content-Disposition: attachment; filename="dues.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('payer,amount\nLotus Star,4200\n').toString('base64'),
  '--outer--',
  '',
])

const second = crlf([
  'From: office@pier.example',
  'To: kim@desk.example',
  'Subject: Re: The night ferry',
  'Date: Wed, 5 Apr 2023 10:00:00 +0900',
  '',
  'The second one. The dues are paid.',
  '>From here on it is quiet.',
  'From the pier, as before.',
  '',
])

export const mbox = `From kim@desk.example Tue Apr  4 09:12:00 2023\r\n${eml}\r\nFrom office@pier.example Wed Apr  5 10:00:00 2023\r\n${second}`

/** One pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const hostile =
  '<script>globalThis.ran = true</script><img src="https://evil.example/seen.png" onerror="globalThis.ran = true">'

export const mhtml = crlf([
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://lotus.example/about',
  'Subject: =?utf-8?Q?About_Lotus_Star?=',
  'Date: Tue, 4 Apr 2023 00:12:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://lotus.example/about',
  '',
  `<!doctype html><title>About Lotus Star</title><p>Lotus Star =E2=80=94 shipping si=\r\nnce 2019</p>${hostile.replaceAll('=', '=3D')}`,
  '<img src=3D"https://lotus.example/seal.png">',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://lotus.example/seal.png',
  '',
  pixel,
  '',
  '------MultipartBoundary--abc------',
  '',
])

export function warcRecord(headers: Readonly<Record<string, string>>, block: string | Uint8Array): Buffer {
  const bytes = Buffer.from(block)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = crlf(['WARC/1.1', ...lines, `Content-Length: ${bytes.length}`, '', ''])
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

export const pageOf = (url: string, html: string) =>
  warcRecord(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': '2023-04-04T00:12:00Z',
      'Content-Type': 'application/http; msgtype=response',
    },
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: quay\r\n\r\n${html}`,
  )

const warcRecords: readonly Buffer[] = [
  warcRecord(
    { 'WARC-Type': 'warcinfo', 'WARC-Date': '2023-04-04T00:11:00Z', 'Content-Type': 'application/warc-fields' },
    'software: Wget/1.21.3 (linux-gnu)\r\nformat: WARC File Format 1.0\r\noperator: B. Collector\r\n',
  ),
  warcRecord(
    {
      'WARC-Type': 'request',
      'WARC-Target-URI': 'https://lotus.example/about',
      'WARC-Date': '2023-04-04T00:12:00Z',
      'Content-Type': 'application/http; msgtype=request',
    },
    'GET /about HTTP/1.1\r\nHost: lotus.example\r\n\r\n',
  ),
  pageOf('https://lotus.example/about', '<html><title>About Lotus Star</title><p>Shipping since 2019</p></html>'),
  pageOf('https://lotus.example/fees', '<html><p>Dues of 4,200 USD</p></html>'),
]

export const warc = Buffer.concat(warcRecords)
/** As archives are packed: each record by itself. */
export const warcGz = Buffer.concat(warcRecords.map(record => gzipSync(record)))
