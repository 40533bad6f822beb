import { placeInside } from '#shared/captures/places.ts'
import type { EvidenceText } from '#shared/contract.ts'
import type { Section } from '../rows.ts'

/** How a passage of text that was found in a file, and stands nowhere in it as a line or a page, is located. */
export const foundPart = 'text found in it'

export interface FoundLines {
  readonly lines: readonly string[]
  /** The places of the text, each with the index of its first line. */
  readonly sections: readonly Section[]
}

/** The text of an exhibit, or of what stands in it at a place, as lines; those of one place stand together. */
export function foundLines(parts: EvidenceText['parts'], inside: string): FoundLines {
  const byPlace = new Map<string, string[]>()
  for (const { place, text } of parts) {
    const title = placeInside(place, inside)
    if (title !== undefined) byPlace.set(title, [...(byPlace.get(title) ?? []), text])
  }
  const lines: string[] = []
  const sections: Section[] = []
  for (const [title, texts] of byPlace) {
    sections.push({ title, from: lines.length })
    for (const text of texts) for (const line of text.split(/\r\n|\r|\n/)) lines.push(line)
  }
  return { lines, sections }
}

/** Index of the line that a locator such as "footnotes, line 3" names; undefined where it names none. */
export function lineNamed({ lines, sections }: FoundLines, locator: string): number | undefined {
  const place = placeInside(locator, foundPart) ?? locator
  const within = sections
    .filter(({ title }) => placeInside(place, title) !== undefined)
    .toSorted((a, b) => b.title.length - a.title.length)[0]
  const number = Number(/^lines? (\d+)/.exec(placeInside(place, within?.title ?? '') ?? '')?.[1] ?? Number.NaN)
  if (within === undefined && Number.isNaN(number)) return undefined
  const next = sections.find(({ from }) => from > (within?.from ?? 0))?.from ?? lines.length
  return Math.min((within?.from ?? 0) + (Number.isNaN(number) ? 1 : number) - 1, next - 1)
}
