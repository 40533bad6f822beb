/** Small files of each kind an investigator is handed, some of them with what an enemy would put in. */
import { crc32, deflateSync } from 'node:zlib'
import type { DroppedFile } from './evidence.ts'

/** Tries to run, and to tell someone outside that it was looked at. */
const hostile =
  '<script>globalThis.ran = true</script><img src="https://evil.example/seen.png" onerror="globalThis.ran = true">'

const mail = [
  'From: "Pier office" <office@pier.example>',
  'To: ferry@pier.example',
  'Subject: The night ferry',
  'Date: Tue, 4 Apr 2023 09:12:00 +0900',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The ferry left with two containers.',
  '--part',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<html><body>The ferry left. ${hostile}</body></html>`,
  '--part--',
  '',
]

export const papers: Readonly<Record<'text' | 'image' | 'pdf' | 'table' | 'mail' | 'page' | 'drawing', DroppedFile>> = {
  text: { name: 'statement.txt', content: 'Statement of the pilot\nThe ferry left at nine.\n' },
  image: { name: 'seal.png', content: redPng(40, 30) },
  pdf: { name: 'ledger.pdf', content: pdfOf(['Harbour dues of 4,200 USD were paid']) },
  table: {
    name: 'dues.csv',
    content: 'date,payer,amount\n2023-04-04,Lotus Star,4200 USD\n2023-04-05,Garnet Desk,900 USD\n',
  },
  mail: { name: 'letter.eml', content: mail.join('\r\n') },
  page: { name: 'page.html', content: `<!doctype html><title>Pier</title>${hostile}` },
  drawing: {
    name: 'plan.svg',
    content: `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.ran = true">${hostile}</svg>`,
  },
}

function redPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // eight bits a channel, red, green and blue
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3).fill(Buffer.from([193, 39, 45]))])
  const rows = deflateSync(Buffer.concat(Array(height).fill(row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A page for each line of text, in a file that asks to run a script as it is opened. */
export function pdfOf(lines: readonly string[]): string {
  const kids = lines.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const pages = lines.flatMap((line, at) => {
    const drawn = `BT /F1 18 Tf 60 700 Td (${line}) Tj ET`
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]
  })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages,
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}
