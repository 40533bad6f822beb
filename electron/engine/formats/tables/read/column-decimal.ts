import { type InTable, placesOf } from '#engine/formats/reading/in-table.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { spellingOf } from '#shared/model/figure-spelling.ts'

/** What is known of how a figure in a cell of that header is written; nothing where it can be read in one way only. */
export type DecimalOf = (header: string, text: string) => { readonly decimal?: DecimalMark }

/**
 * What comes before fractions in a column of ours in which somebody wrote. Looked for only once it is asked: what nobody
 * changed is carried whole and never read.
 */
export function columnDecimals(table: InTable, usual: DecimalMark | undefined): DecimalOf {
  const places = placesOf(table.headers)
  const known = new Map<string, DecimalMark | undefined>()
  return (header, text) => {
    if (spellingOf(text) !== 'either') return {}
    if (!known.has(header)) known.set(header, shownIn(table, places.get(header) ?? -1) ?? usual)
    const decimal = known.get(header)
    return decimal ? { decimal } : {}
  }
}

/** By all rows of it; nothing where two contradict each other. */
function shownIn(table: InTable, place: number): DecimalMark | undefined {
  const shown = new Set<DecimalMark>()
  table.each((cells, _where, numbers) => {
    const spelling = numbers?.has(place) ? undefined : spellingOf(table.codec.read(cells[place] ?? ''))
    if (spelling && spelling !== 'either') shown.add(spelling)
  })
  return shown.size === 1 ? [...shown][0] : undefined
}
