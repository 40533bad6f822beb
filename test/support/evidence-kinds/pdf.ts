import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
)

interface PdfOrder {
  /** A page each; an empty one is a page without text, as a scan is. */
  readonly pages: readonly string[]
  readonly password?: string
}

export function pdfOf({ pages, password }: PdfOrder): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    ...(password ? { userPassword: password, pdfVersion: '1.7' } : {}),
  })
  for (const page of pages) {
    document.addPage()
    if (page === '') document.rect(50, 50, 200, 300).fill('#888')
    else document.font(font).fontSize(12).text(page)
  }
  document.end()
  return buffer(document as unknown as AsyncIterable<Buffer>)
}
