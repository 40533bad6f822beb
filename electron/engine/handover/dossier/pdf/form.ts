import type { PdfKit, Ref } from '../fonts/pdf-kit.ts'
import { type Line, placedIn } from './line.ts'
import { page } from './measures.ts'
import { print } from './operators.ts'

/**
 * A drawing that is stored once and shown on every page. Its content may be written after the pages that show it, which
 * is how "of 345" stands on page 1 of a document that is printed in one pass.
 */
export class Form {
  readonly ref: Ref
  readonly #operators: string[] = []
  readonly #fonts: Record<string, Ref> = {}

  constructor(kit: PdfKit) {
    this.ref = kit.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, page.width, page.height] })
  }

  draw(operators: string): void {
    this.#operators.push(operators)
  }

  line(line: Line, x: number, baseline: number): void {
    this.draw(print(line, x, baseline))
    for (const { piece } of placedIn(line)) this.#fonts[piece.font.id] ??= piece.font.ref()
  }

  end(): void {
    Object.assign(this.ref.data, { Resources: { ProcSet: ['PDF', 'Text'], Font: this.#fonts } })
    this.ref.end(Buffer.from(this.#operators.join('\n'), 'latin1'))
  }
}
