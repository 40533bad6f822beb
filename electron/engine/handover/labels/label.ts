import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Composer } from '../dossier/fonts/composer.ts'
import { clipped } from '../dossier/fonts/visible.ts'
import type { Line } from '../dossier/pdf/line.ts'
import { linesOf } from '../dossier/pdf/lines.ts'
import { ink, type Style } from '../dossier/pdf/measures.ts'
import { print } from '../dossier/pdf/operators.ts'
import { qrCode } from '../dossier/pdf/qr.ts'
import type { Sheet } from './sheets.ts'

/** A label as it is drawn: operators with the label's upper left corner at 0,0, and the lines whose fonts it needs. */
export interface Label {
  readonly operators: readonly string[]
  readonly lines: readonly Line[]
  /** Fields that were cut short: the label is smaller than the record. */
  readonly cut: readonly (keyof Exhibit)[]
}

export interface Heading {
  readonly reference: string
  /** The case's handling code, for exhibits without one of their own. */
  readonly handling: string
}

const number: Style = { size: 12, lead: 14.5, color: ink.text, strong: true }
const strong: Style = { size: 7.2, lead: 9, color: ink.text, strong: true }
const small: Style = { size: 6, lead: 7.6, color: ink.text }
const margin = 8

/** What the code on the label says, for a scanner: number and SHA-256. */
const labelCode = ({ number, sha256 }: Exhibit) => `${number} sha256:${sha256}`

/** Number, title, case, handling, SHA-256 in groups of eight, size, who acquired it and when. */
export function labelOf(composer: Composer, exhibit: Exhibit, { reference, handling }: Heading, sheet: Sheet): Label {
  const qr = Math.min(sheet.height - 46, 78)
  const beside = sheet.width - 2 * margin - qr - 4
  const roomy = sheet.height > 120
  const parts: readonly (readonly [field: keyof Exhibit, text: string, style: Style, most: number])[] = [
    ['number', exhibit.number, number, 1],
    ['title', exhibit.title, strong, roomy ? 3 : 2],
    ['handling', [exhibit.handling ?? handling, reference].filter(Boolean).join(' · '), strong, 2],
    [
      'acquiredBy',
      `${exhibit.acquiredAt.slice(0, 16).replace('T', ' ')} UTC, ${exhibit.acquiredBy}`,
      small,
      roomy ? 3 : 2,
    ],
    ['size', `${exhibit.size.toLocaleString('en')} bytes`, small, 1],
  ]
  const drawn: Drawn = { operators: [], lines: [], cut: [] }
  let y = margin
  for (const [field, text, style, most] of parts)
    y = put(composer, drawn, { field, text, style, most, y, width: beside })
  const operators = [...drawn.operators, qrCode(labelCode(exhibit), sheet.width - margin - qr + 4, margin - 4, qr)]
  const hash = hashLines(composer, exhibit.sha256)
  const base = sheet.height - margin - hash.length * small.lead
  for (const [n, line] of hash.entries()) operators.push(print(line, margin, base + n * small.lead + small.size))
  return { operators, lines: [...drawn.lines, ...hash], cut: drawn.cut }
}

interface Drawn {
  readonly operators: string[]
  readonly lines: Line[]
  readonly cut: (keyof Exhibit)[]
}

interface Part {
  readonly field: keyof Exhibit
  readonly text: string
  readonly style: Style
  readonly most: number
  readonly y: number
  readonly width: number
}

/** Longer texts are shortened until they fit their lines; the rest is said to be cut. */
function put(composer: Composer, drawn: Drawn, { field, text, style, most, y, width }: Part): number {
  const set = (length: number) =>
    linesOf(composer, [{ text: clipped(text, length).replaceAll('\n', ' ') }], style, width)
  let length = 240
  let lines = set(length)
  while (lines.length > most && length > 1) {
    length = Math.floor(length * 0.85)
    lines = set(length)
  }
  if (Array.from(text.slice(0, 500)).length > length) drawn.cut.push(field)
  for (const [n, line] of lines.entries()) {
    drawn.operators.push(print(line, margin + line.indent, y + n * style.lead + style.size))
    drawn.lines.push(line)
  }
  return y + lines.length * style.lead + 1.5
}

/** Two lines of four groups, for reading aloud. */
function hashLines(composer: Composer, sha256: string): Line[] {
  const groups = sha256.match(/.{1,32}/gu) ?? []
  return groups.flatMap((half, n) => {
    const text = `${n === 0 ? 'SHA-256 ' : '        '}${(half.match(/.{1,8}/gu) ?? []).join(' ')}`
    return linesOf(composer, [{ text, look: 'figure' }], small, Number.POSITIVE_INFINITY)
  })
}
