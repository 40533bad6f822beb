import { decodeText } from '#shared/characters/decode-text.ts'
import type { ReadMetadata } from './beginning.ts'

const looked = 256 * 1024

/** A page saved as HTML: its title, and what browsers and SingleFile write of where it came from. */
export const readPage: ReadMetadata = ({ head }) => {
  const { text } = decodeText(head.subarray(0, looked), { kind: 'html', whole: head.length <= looked })
  const comments = [...text.slice(0, 16_384).matchAll(/<!--([^>]{0,4000})-->/g)].map(([, inside = '']) => inside)
  const mark = comments.find(inside => /saved/i.test(inside)) ?? ''
  const browser = /saved from url=\(\d+\)(\S+)/i.exec(mark)?.[1]
  const single = /Page saved with (SingleFile)/i.exec(mark)?.[1]
  return {
    pageTitle: /<title[^>]{0,200}>([^<]{0,2000})/i.exec(text)?.[1] ?? '',
    url: browser ?? /^\s*url:\s*(\S+)/im.exec(mark)?.[1] ?? '',
    capturedAt: /^\s*saved date:\s*(.+)$/im.exec(mark)?.[1] ?? '',
    captureTool: single ?? '',
  }
}
