import { setImmediate } from 'node:timers/promises'
import { joinedWords } from '#shared/queries/joined-words.ts'
import { placedForm, searchForm } from '#shared/queries/search-form.ts'
import type { FileText } from './reader.ts'

/** The texts of a file in the form in which words are sought, and the way back to how they are written. */
export interface TextForm {
  /** All of them, parted by line feeds, which no form has. */
  readonly form: string
  /** Of each block, in turn: which text it is of, where it begins there, and where in the form. */
  readonly texts: Uint32Array
  readonly starts: Uint32Array
  readonly formStarts: Uint32Array
  /** Of a block that is a word written in pieces: where that ends in its text; 0 of any other. */
  readonly ends: Uint32Array
}

/** Goes up whenever words are sought in another form: forms kept of older ones are then made again. */
export const formVersion = 1

/** Texts as they are written, and in the form in which words are sought. */
export interface Searchable extends FileText {
  readonly form: TextForm
}

export const searchableOf = async (text: FileText): Promise<Searchable> => ({
  ...text,
  form: await formOf(text.parts.map(part => part.text)),
})

/** Before each word that is written in pieces, behind the form of its text: no form has it. */
const joinedMark = '\v'

/** UTF-16 units. The way back is found by placing the letters of a block or two, which takes its time. */
const blockLength = 512
/** Blocks folded before others have their turn. */
const atOnce = 1_024

export async function formOf(texts: readonly string[]): Promise<TextForm> {
  const pieces: string[] = []
  const blocks: [text: number, start: number, formStart: number, end: number][] = []
  let length = 0
  for (const [number, text] of texts.entries()) {
    for (let at = 0, before = ''; at < text.length; ) {
      if (blocks.length % atOnce === atOnce - 1) await setImmediate()
      const end = blockEnd(text, at)
      const piece = searchForm(text.slice(at, end))
      if (isNeedless(before, piece)) {
        pieces.push(pieces.pop()?.slice(0, -1) ?? '')
        length -= 1
      }
      blocks.push([number, at, length, 0])
      pieces.push(piece)
      length += piece.length
      ;[at, before] = [end, piece]
    }
    for (const { word, start, end: ends } of joinedWords(text)) {
      const piece = joinedMark + searchForm(word)
      blocks.push([number, start, length + 1, ends])
      pieces.push(piece)
      length += piece.length
    }
    pieces.push('\n')
    length += 1
  }
  const column = (at: 0 | 1 | 2 | 3) => Uint32Array.from(blocks, block => block[at])
  return { form: pieces.join(''), texts: column(0), starts: column(1), formStarts: column(2), ends: column(3) }
}

/** After a line break or a blank where there is one; else between two letters that are not folded together. */
function blockEnd(text: string, at: number): number {
  const most = at + blockLength
  if (most >= text.length) return text.length
  // In the block alone: in a text of one line a look further back would be one to its beginning, each time.
  const block = text.slice(at, most)
  const line = block.lastIndexOf('\n')
  if (line > blockLength / 2) return at + line + 1
  const blank = block.lastIndexOf(' ')
  if (blank > 0) return at + blank + 1
  let end = most
  while (end < text.length && belongsBefore.test(text.slice(end, end + 2))) end++
  return end
}

const belongsBefore = /^[\p{M}\p{Cf}\u1160-\u11ff\uff9e\uff9f\udc00-\udfff]/u

/** Whether the blank at the end of what was folded parts nothing from what comes. */
function isNeedless(before: string, next: string): boolean {
  if (!before.endsWith(' ')) return false
  if (next.startsWith(' ')) return true
  const around = `${before.slice(-3)}${next.slice(0, 2)}`
  return !/^[\x20-\x7e]*$/.test(around) && !searchForm(around).trim().includes(' ')
}

/** Which of the texts a place of the form is in. */
export const textAt = (form: TextForm, at: number): number => form.texts[blockAt(form, at)] ?? 0

/** Where in the form the text after that one begins. */
export function formAfter({ form }: TextForm, at: number): number {
  const end = form.indexOf('\n', at)
  return end < 0 ? form.length : end + 1
}

/** The stretch of the text that a stretch of the form stands for, in UTF-16 units. */
export function placeIn(text: string, form: TextForm, from: number, to: number): readonly [number, number] {
  const { starts, formStarts, texts } = form
  const [first, last] = [blockAt(form, from), blockAt(form, Math.max(from, to - 1))]
  const [start, base] = [starts[first] ?? 0, formStarts[first] ?? 0]
  const pieces = form.ends[first]
  if (pieces) return [start, pieces]
  const isOfIt = texts[last + 1] === texts[first] && form.ends[last + 1] === 0
  const { placeOf } = placedForm(text.slice(start, isOfIt ? starts[last + 1] : text.length))
  const [begins, ends] = placeOf(from - base, to - base)
  return [start + begins, start + ends]
}

/** The last block that begins at or before a place. */
function blockAt({ formStarts }: TextForm, at: number): number {
  let [low, high] = [0, formStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((formStarts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
