import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { attached, base64, chunked, mailOf, mhtmlOf, multipart, quotedPrintable, warcOf } from './captures.ts'
import { encodeIn } from './encode.ts'
import { docxOf, odfOf, pptxOf, splitDocx, xlsxOf } from './office.ts'
import { pdfOf } from './pdf.ts'
import { tarOf } from './tar.ts'
import { zipOf } from './zip.ts'

/** What is hidden in each: Latin and Hangul words. */
export const hidden = 'Baeksul 백설 harbour'
const sentence = `The key is with ${hidden} tonight.`
const page = `<html><head><title>t</title></head><body><p>The key is with Bae<b>ksul</b> &#48177;&#49444;<br>harbour tonight.</p></body></html>`
const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}The key is with Baeksul \\uc1\\u-17359?\\u-16092? harbour tonight.\\par}`
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const jsonEscaped = (text: string) => text.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16)}`)
const html = { headers: ['Content-Type: text/html; charset=utf-8'], body: page }

/** The words in every kind of file whose text is read, by a name for each. */
export async function kinds(): Promise<Readonly<Record<string, Buffer>>> {
  const pdf = await pdfOf({ pages: ['First page', sentence] })
  const docx = await docxOf(sentence)
  return {
    ...texts(),
    ...(await office(pdf, docx)),
    ...mails(),
    ...(await mailsWithFiles(pdf, docx)),
    ...savedPages(),
    ...(await packed(pdf)),
  }
}

const mail = mailOf(sentence)
const body = Buffer.from(page)

const texts = () => ({
  'plain text': Buffer.from(sentence),
  'UTF-16 with its mark': Buffer.from(`\ufeff${sentence}`, 'utf16le'),
  'UTF-16 big end first': utf16be(sentence),
  'EUC-KR': encodeIn('euc-kr', `${sentence} 창고 열쇠는 오늘 밤 부두에 있다.`),
  CSV: Buffer.from(`name,note\nLee,"${sentence}"\n`),
  'JSON with escapes': Buffer.from(`{"note": "${jsonEscaped(sentence)}"}`),
  'XML with references': Buffer.from(`<?xml version="1.0"?><a><b>Baeksul &#xBC31;&#49444; harbour</b></a>`),
  HTML: body,
  RTF: Buffer.from(rtf),
})

const office = async (pdf: Buffer, docx: Buffer) => ({
  PDF: pdf,
  DOCX: docx,
  'DOCX, header': await docxOf(sentence, 'header'),
  'DOCX, footnote': await docxOf(sentence, 'footnote'),
  'DOCX, comment': await docxOf(sentence, 'comment'),
  'DOCX, letter by letter': await splitDocx(sentence),
  XLSX: await xlsxOf(sentence),
  'XLSX, inline': await xlsxOf(sentence, 'inline'),
  'XLSX, comment': await xlsxOf(sentence, 'comment'),
  PPTX: await pptxOf(sentence),
  ODT: await odfOf('text', sentence),
  ODS: await odfOf('spreadsheet', sentence),
})

const mails = () => ({
  'mail, plain': mail,
  'mail, quoted-printable': mailOf(quotedPrintable(sentence), [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ]),
  'mail, base64': mailOf(base64(sentence), [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]),
  'mail, EUC-KR': mailOf(base64(encodeIn('euc-kr', sentence)), [
    'Content-Type: text/plain; charset=euc-kr',
    'Content-Transfer-Encoding: base64',
  ]),
  'mail, HTML alone': mailOf(page, ['Content-Type: text/html; charset=utf-8']),
  'mail, HTML that says more': multipart(
    [{ headers: ['Content-Type: text/plain'], body: 'see the HTML' }, html],
    'alternative',
  ),
  'mail, subject': mailOf('nothing', [`Subject: ${word(hidden)}`]),
})

const mailsWithFiles = async (pdf: Buffer, docx: Buffer) => ({
  'mail, name of an attachment': multipart([
    attached(word(`${hidden}.png`), 'image/png', Buffer.from('89504e470d0a1a0a', 'hex')),
  ]),
  'mail, PDF attached': multipart([attached('a.pdf', 'application/pdf', pdf)]),
  'mail, DOCX attached': multipart([attached('a.docx', 'application/octet-stream', docx)]),
  'mail, ZIP attached': multipart([attached('a.zip', 'application/zip', await zipOf({ 'in/b.txt': sentence }))]),
  'mail in a mail': multipart([
    {
      headers: ['Content-Type: message/rfc822'],
      body: mailOf(base64(sentence), [
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ]).toString(),
    },
  ]),
  MBOX: Buffer.concat([
    Buffer.from('From a@b Thu Jun 23 11:48:37 2022\n'),
    mailOf('first'),
    Buffer.from('\nFrom a@b Thu Jun 23 11:48:37 2022\n'),
    mail,
  ]),
})

const savedPages = () => ({
  MHTML: mhtmlOf(page),
  WARC: warcOf([
    { headers: [], body: Buffer.from('<html>no</html>') },
    { headers: [], body },
  ]),
  'WARC, packed': warcOf(
    [
      { headers: [], body: Buffer.from('<html>no</html>') },
      { headers: [], body },
    ],
    true,
  ),
  'WARC, sent in chunks and packed': warcOf([
    { headers: ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'], body: chunked(gzipSync(body)) },
  ]),
  'WARC, sent as Brotli': warcOf([{ headers: ['Content-Encoding: br'], body: brotliCompressSync(body) }], true),
})

const packed = async (pdf: Buffer) => ({
  'ZIP, text': await zipOf({ 'a/b.txt': sentence }),
  'ZIP in a ZIP': await zipOf({ 'inner.zip': await zipOf({ 'b.eml': mail }) }),
  'ZIP, PDF': await zipOf({ 'b.pdf': pdf }),
  'ZIP, name of a file': await zipOf({ [`${hidden}.bin`]: '\0\x01' }),
  gzip: gzipSync(sentence),
  zstd: zstdCompressSync(sentence),
  'tar, packed': gzipSync(tarOf('a.txt', sentence)),
})
