import { type Face, faceOrder } from './faces.ts'
import type { Kit } from './kit.ts'
import { type Piece, setStretch } from './stretch.ts'
import { type Sort, TypeCase } from './type-case.ts'

/** A word as it is set: pieces from left to right. Widths are in thousandths of the type size. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
}

export interface Type {
  readonly strong: boolean
  readonly fixedWidth: boolean
}

const ascii = /^[\x20-\x7e]*$/
const mostWords = 50_000
const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}]/v
const leftToRight = /[\p{L}--[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}]]|[\[\]\(\)\{\}<>]/v
/** Letters with their marks, whole numbers, and anything else sign by sign. */
const stretches =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}][\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{M}]*|\p{N}+(?:[.,:\/]\p{N}+)*|./gsv
/** A part that runs right to left within a word that does not. */
const inside =
  /([\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}](?:[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{M}\p{N}]|[\-'".,:\/](?=[\p{sc=Hebrew}\p{sc=Arabic}\p{N}]))*)/v

/** Does the word as a whole run right to left? Such words change places with their neighbours within a line. */
export const runsRightToLeft = (text: string) => !ascii.test(text) && rightToLeft.test(text) && !leftToRight.test(text)

/** Text of one direction each, from left to right as it is seen. */
function asSeen(text: string): readonly string[] {
  if (ascii.test(text) || !rightToLeft.test(text)) return [text]
  if (runsRightToLeft(text)) return (text.match(stretches) ?? []).reverse()
  return text.split(inside).flatMap(part => (part === text ? [part] : asSeen(part)))
}

/**
 * Sets words in the fonts of the printed page, falling back from font to font character by character. A character that
 * no font has is printed in words, `[U+0E44]`, and still comes out of the file as itself when its text is taken out.
 */
export class Composer {
  readonly #kit: Kit
  readonly #cases = new Map<string, TypeCase>()
  #words = new Map<string, Word>()

  constructor(kit: Kit) {
    this.#kit = kit
  }

  /** `context` is the text around the word: it tells which country's form a Han character takes. */
  word(text: string, type: Type, context = text): Word {
    const order = ascii.test(text) ? faceOrder('', type.fixedWidth) : faceOrder(context, type.fixedWidth)
    const key = `${type.strong ? 1 : 0}${order[0]}${order[5]}${text}`
    const known = this.#words.get(key)
    if (known) return known
    const word = this.#set(text, type, order)
    if (this.#words.size >= mostWords) this.#words = new Map()
    if (text.length < 100) this.#words.set(key, word)
    return word
  }

  /** Advance of one character, in thousandths of the type size: what a word that must be broken is measured by. */
  advance(char: string, type: Type, context: string): number {
    return this.word(char, type, context).width
  }

  #set(text: string, type: Type, order: readonly Face[]): Word {
    const seen = asSeen(text)
    const pieces = seen.flatMap(part => setStretch(part, char => this.#find(char, type, order)))
    return {
      pieces,
      width: pieces.reduce((sum, piece) => sum + piece.width, 0),
    }
  }

  #find(
    char: string,
    type: Type,
    order: readonly Face[],
  ): { readonly typeCase: TypeCase; readonly sort: Sort } | undefined {
    const codePoint = char.codePointAt(0) ?? 0
    for (const face of order) {
      const typeCase = this.#case(face, type.strong)
      const sort = typeCase.sort(codePoint)
      if (sort) return { typeCase, sort }
    }
    return undefined
  }

  #case(face: Face, strong: boolean): TypeCase {
    const heavy = strong && face !== 'symbols' && face !== 'emoji'
    const key = `${face}${heavy}`
    const known = this.#cases.get(key)
    if (known) return known
    const made = new TypeCase(this.#kit, face, heavy)
    this.#cases.set(key, made)
    return made
  }
}
