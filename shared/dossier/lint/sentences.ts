import { abbreviations, openers } from './abbreviations.ts'

export interface Sentence {
  readonly start: number
  readonly end: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Marks that stand for a citation while a text is cut: nothing in them looks like the end of a sentence. */
const cover = '\ue000'

/**
 * The sentences of a text in any script (UAX 29), as offsets. Abbreviations, initials and numbers of a list do not end
 * one, nor does a line that goes on in small letters; a citation behind a full stop belongs to the sentence before it.
 * `citations` are the spans no cut may fall into.
 */
export function sentencesIn(text: string, citations: readonly Sentence[] = []): Sentence[] {
  const covered = coverUp(text, citations)
  const found: Sentence[] = []
  for (const { segment, index } of segmenter.segment(covered)) {
    const last = found.at(-1)
    const piece = { start: index, end: index + segment.length }
    if (last && goesOn(covered.slice(last.start, last.end), segment))
      found[found.length - 1] = { ...last, end: piece.end }
    else found.push(...withLeadingCitations(found, covered, piece))
  }
  return found.map(each => trimmed(text, each)).filter(each => each.end > each.start)
}

function coverUp(text: string, spans: readonly Sentence[]): string {
  let covered = ''
  let at = 0
  for (const { start, end } of spans) {
    covered += text.slice(at, start) + cover.repeat(end - start)
    at = end
  }
  return covered + text.slice(at)
}

/** An address on the web that was cut at its question mark. */
const insideAddress = /(?:\w:\/\/|\bwww\.)[^\s。！？]*$/

/** Whether the text before was cut where no sentence ends. */
function goesOn(before: string, after: string): boolean {
  if (/\n\s*$/.test(before)) return /^\s*\p{Ll}/u.test(after) && !/\n\s*\n\s*$/.test(before)
  if (/^\s*\(?(\d{1,3}|\p{L})[.)]\s*$/u.test(before)) return true
  if (insideAddress.test(before)) return true
  const word = /(?<![\p{L}\p{M}])((?:\p{L}\.)*[\p{L}\p{M}]+)\.\s*$/u.exec(before)?.[1]
  if (word === undefined) return false
  const initial = /^\p{Lu}$/u.test(word)
  if (!initial && !abbreviations.has(word.toLowerCase())) return false
  const next = /^[\p{P}\s]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? ''
  return !(/^\p{Lu}/u.test(next) && openers.has(next.toLowerCase()))
}

/** Gives citations that begin a piece to the sentence before, if there is one on the same line. */
function withLeadingCitations(found: Sentence[], covered: string, piece: Sentence): Sentence[] {
  const last = found.at(-1)
  const lead = /^(?:\s*\ue000+)+/.exec(covered.slice(piece.start, piece.end))?.[0].length ?? 0
  if (!last || lead === 0 || /\n\s*$/.test(covered.slice(last.start, last.end))) return [piece]
  found[found.length - 1] = { ...last, end: piece.start + lead }
  return [{ start: piece.start + lead, end: piece.end }]
}

function trimmed(text: string, { start, end }: Sentence): Sentence {
  const inside = text.slice(start, end)
  const lead = inside.length - inside.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + inside.trimEnd().length) }
}
