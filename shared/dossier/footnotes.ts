import type { Claim } from '#shared/model/records/claim.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import type { Source } from '#shared/model/records/source.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { Footnote, Run, Text } from './document.ts'
import { exhibitOfClaim, exhibitOfSource, sourceChain } from './evidence.ts'
import { figure, run } from './runs.ts'

/** The notes of one document, numbered as they are first cited. The same source, exhibit and place is the same note. */
export interface Footnotes {
  readonly ofClaim: (claim: Claim) => readonly number[]
  readonly ofExhibit: (exhibit: Exhibit, locator?: string) => readonly number[]
  readonly ofSource: (source: Source, locator?: string) => readonly number[]
  readonly list: () => readonly Footnote[]
  /** Ids of the sources and exhibits that are cited so far, reporting sources included. */
  readonly cited: ReadonlySet<string>
}

/** `quoting`: each note has the passages of the claims that cite it, the first first, and none twice. */
export function footnotes(state: CaseState, quoting: boolean): Footnotes {
  const numbers = new Map<string, readonly number[]>()
  const made: Footnote[] = []
  const passages = new Map<number, Set<string>>()
  const cited = new Set<string>()
  const keptAs = sourcesByExhibit(state)
  const note = (source: string | undefined, exhibit: Exhibit | undefined, locator = ''): readonly number[] => {
    const key = `${source ?? ''}\n${exhibit?.id ?? ''}\n${locator}`
    const known = numbers.get(key)
    if (known) return known
    const chain = sourceChain(state, source)
    if (chain.length === 0 && !exhibit) return []
    for (const { id } of chain) cited.add(id)
    if (exhibit) cited.add(exhibit.id)
    const number = [made.length + 1]
    made.push({ number: made.length + 1, text: noteText(chain, exhibit, locator) })
    numbers.set(key, number)
    return number
  }
  return {
    ofClaim: claim => {
      const cites = note(claim.source, exhibitOfClaim(state, claim), claim.locator)
      const [number] = cites
      if (quoting && number !== undefined && claim.passage !== undefined) {
        passages.set(number, (passages.get(number) ?? new Set()).add(claim.passage))
      }
      return cites
    },
    ofExhibit: (exhibit, locator) => note(keptAs.get(exhibit.id), exhibit, locator),
    ofSource: (source, locator) => note(source.id, exhibitOfSource(state, source.id), locator),
    list: () => made.map(each => withQuotes(each, passages.get(each.number))),
    cited,
  }
}

const withQuotes = (note: Footnote, passages: ReadonlySet<string> | undefined): Footnote =>
  passages ? { ...note, quotes: Array.from(passages, passage => [run(passage)]) } : note

/** Exhibit id → the first source kept as it, so that citing the file also names who said it. */
function sourcesByExhibit(state: CaseState): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (const { id, exhibit, removed } of all(state, 'source')) {
    if (exhibit && !removed && !kept.has(exhibit)) kept.set(exhibit, id)
  }
  return kept
}

function noteText(chain: readonly Source[], exhibit: Exhibit | undefined, locator: string): Text {
  const sources = chain.map(sourceText).join('; as reported by ')
  const place = locator ? `, ${locator}` : ''
  if (!exhibit) return [run(`${sources}${place}. No exhibit.`)]
  const held: Run[] = [run(`Exhibit ${exhibit.number} "${exhibit.title}"${place}. SHA-256 `), figure(exhibit.sha256)]
  return sources ? [run(`${sources}. `), ...held] : held
}

/** Code, title, publisher, dates and address of a source; the address is text and never a link. */
export function sourceText(source: Source): string {
  const { code, title, publisher, published, url, accessed } = source
  const parts = [`${code} "${title}"`, publisher, published, url, accessed && `accessed ${accessed}`]
  return parts.filter(Boolean).join(', ')
}
