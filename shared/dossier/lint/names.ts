import { fold } from '#shared/model/fold.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { openers } from './abbreviations.ts'

/** Finds the names a case knows in a text. */
export type NameFinder = (text: string) => string | undefined

interface Node {
  name?: string
  readonly next: Map<string, Node>
}

/** Words where a script has them, single characters where it has not; marks and punctuation between do not count. */
const tokens =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv

/**
 * All names and aliases of these entities, and what the case calls them, as a tree of folded words: finding takes as
 * long as the text is, however many names there are. `naming` gives the claim of an entity's label; one that nobody
 * named is called by its type, which is no name.
 */
export function nameFinder(
  state: CaseState,
  ids: ReadonlySet<string>,
  naming: (id: string) => Claim | undefined,
): NameFinder {
  const root: Node = { next: new Map() }
  for (const id of ids) {
    const claim = naming(id)
    if (claim) plant(root, formatValue(claim.value))
  }
  for (const claim of all(state, 'claim')) {
    if (claim.value.kind === 'name' && isCurrent(claim) && ids.has(claim.subject)) plant(root, claim.value.name)
  }
  return text => firstIn(root, text.match(tokens) ?? [])
}

function plant(root: Node, name: string): void {
  const path = fold(name).match(tokens) ?? []
  if (path.join('').length < 2) return
  let node = root
  for (const word of path) {
    let next = node.next.get(word)
    if (!next) {
      next = { next: new Map() }
      node.next.set(word, next)
    }
    node = next
  }
  // The name as it is written decides whether a word in small letters can be meant.
  node.name ??= name
}

function firstIn(root: Node, found: readonly string[]): string | undefined {
  const folded = found.map(fold)
  for (let at = 0; at < folded.length; at++) {
    let node: Node | undefined = root
    for (let end = at; node; end++) {
      if (node.name !== undefined && isMeant(node.name, found.slice(at, end))) return node.name
      node = node.next.get(folded[end] ?? '')
    }
  }
  return undefined
}

/** "indeed" is a word, "Indeed" a name: one written with a capital is meant only where a capital stands. */
function isMeant(name: string, words: readonly string[]): boolean {
  return !/^\p{Lu}/u.test(name) || words.some(word => /^[^\p{Ll}]/u.test(word))
}

const capitalised =
  /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s+(?:(?:of|the|and|de|da|der|van|von|al|bin|ibn|du|la|le)\s+){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’.-]*)+/gu

/** Two or more capitalised words in a row, but for the word that begins a sentence: the name of somebody unknown. */
export function capitalisedName(sentence: string): string | undefined {
  for (const [match] of sentence.matchAll(capitalised)) {
    const [first = '', ...rest] = match.split(/\s+/)
    const name = openers.has(first.toLowerCase()) ? rest.join(' ') : match
    if (/^\p{Lu}/u.test(name) && /\s/.test(name)) return name.replace(/[.-]+$/, '')
  }
  return undefined
}
