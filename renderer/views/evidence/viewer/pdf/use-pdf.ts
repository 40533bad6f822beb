import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'

/** A PDF on its way to being shown. */
export type Opened =
  | { readonly state: 'opening' }
  /** It asks for its password, which is kept nowhere; `wrong` after one that does not open it. */
  | { readonly state: 'locked'; readonly wrong: boolean; readonly unlock: (password: string) => void }
  | { readonly state: 'failed'; readonly says: string }
  | {
      readonly state: 'open'
      readonly document: PDFDocumentProxy
      /** Of the first page, in points: what the others are taken to be until they are drawn. */
      readonly size: { readonly width: number; readonly height: number }
    }

export function usePdf(bytes: ArrayBuffer): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    const closing = new AbortController()
    const show = (next: Opened) => closing.signal.aborted || setOpened(next)
    show({ state: 'opening' })
    const open = async () => {
      const ask = (wrong: boolean, answer: (password: string) => void) => {
        const unlock = (password: string) => {
          show({ state: 'opening' })
          answer(password)
        }
        show({ state: 'locked', wrong, unlock })
      }
      const { document } = await openPdf(bytes, ask, closing.signal)
      const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
      show({ state: 'open', document, size: { width, height } })
    }
    open().catch(error => show({ state: 'failed', says: sentence(error) }))
    return () => closing.abort()
  }, [bytes])
  return opened
}

/** pdf.js names its errors: only those a reader can do something about are distinguished. */
function sentence(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'It is locked in a way that no password opens here.'
  return name === 'InvalidPDFException' ? 'It is damaged, or no PDF at all.' : 'It could not be read.'
}
