import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { library, openPdf } from '#engine/evidence/open-pdf.ts'
import { inReadingOrder } from '#shared/captures/drawn-letters.ts'
import { pageStretches } from '#shared/captures/page-words.ts'
import { quoted, within } from '#shared/captures/places.ts'
import type { Gathering, TextReader } from '../reader.ts'

/** A PDF page by page, with its remarks, the values of its forms, its properties and the files attached to it. */
export const pdf: TextReader = {
  id: 'pdf',
  reads: /^application\/pdf$/,
  read: async ({ bytes, place }, to) => {
    // The library takes the buffer for itself.
    const task = await openPdf({ data: bytes.slice() })
    try {
      const document = await task.promise.catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'PasswordException') throw error
        return undefined
      })
      if (!document) return to.unread(place, 'locked')
      await readProperties(document, place, to)
      await readPages(document, place, to)
      await readAttached(document, place, to)
    } finally {
      await task.destroy()
    }
  },
}

async function readPages(document: PDFDocumentProxy, place: string, to: Gathering): Promise<void> {
  const [empty, damaged]: [number[], number[]] = [[], []]
  for (let number = 1; number <= document.numPages; number++) {
    const text = await document.getPage(number).then(pageText, () => undefined)
    if (text === undefined) damaged.push(number)
    else if (text.trim() === '') empty.push(number)
    else to.text(within(place, `page ${number}`), text)
  }
  const pages = (numbers: readonly number[]) =>
    numbers.length === document.numPages ? place : within(place, listed(numbers))
  if (empty.length > 0) to.unread(pages(empty), 'no-text')
  if (damaged.length > 0) to.unread(pages(damaged), 'damaged')
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.filter(item => 'str' in item)
  const stretches = pageStretches(await inReadingOrder(page, words, await library()))
  const text = stretches.map(({ text, after }) => text + after).join('')
  const remarks = await page.getAnnotations().catch(() => [])
  const texts = remarks.flatMap(remark => [remark.contentsObj?.str, remark.fieldValue, remark.url ?? remark.unsafeUrl])
  page.cleanup()
  return [text, ...texts.filter(each => typeof each === 'string' && each !== '')].join('\n')
}

/** 1, 2, 3, 7 → "pages 1–3, 7". */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  const listed = words.length > 12 ? [...words.slice(0, 12), '…'] : words
  return `${numbers.length === 1 ? 'page' : 'pages'} ${listed.join(', ')}`
}

async function readProperties(document: PDFDocumentProxy, place: string, to: Gathering): Promise<void> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const texts = Object.values(info).filter(value => typeof value === 'string' && value.length > 3)
  to.text(within(place, 'properties'), texts.join('\n'))
}

async function readAttached(document: PDFDocumentProxy, place: string, to: Gathering): Promise<void> {
  const attached: unknown = await document.getAttachments().catch(() => null)
  for (const each of Object.values(attached ?? {})) {
    const { filename, content } = each as { readonly filename?: string; readonly content?: Uint8Array }
    const name = filename ?? ''
    if (!content || !to.unpacks(content.length)) continue
    const bytes = new Uint8Array(content)
    await to.inner({ bytes, name, place: within(place, `attachment ${quoted(name)}`), declared: '' })
  }
}
