import { type Citation, citationsIn, type Reference } from './citations.ts'
import type { Text } from './document.ts'
import type { Statement } from './lint/statement.ts'
import type { Making } from './making.ts'
import { run } from './runs.ts'

/**
 * Prints what the investigator wrote, its citations as footnotes behind the words before them, and notes it down for
 * the citation check. Citations that lead nowhere stay as they were typed.
 */
export function say(making: Making, statement: Statement): Text {
  making.shown.statements.push(statement)
  return citedText(making, statement.text)
}

function citedText(making: Making, text: string): Text {
  const runs: Text[] = []
  let at = 0
  for (const citation of citationsIn(text, code => making.directory.evidence(code) !== undefined)) {
    runs.push(wordsWithNotes(making, text.slice(at, citation.start), citation, text))
    at = citation.end
  }
  const rest = text.slice(at)
  return [...runs.flat(), ...(rest === '' ? [] : [run(rest)])]
}

/** The words before a citation, and its numbers behind them; a name is printed in its place. */
function wordsWithNotes(making: Making, before: string, { start, end, refs }: Citation, text: string): Text {
  const [first] = refs
  if (first?.to === 'entity') return [...(before ? [run(before)] : []), ...nameRun(making, first.name)]
  const found = refs.map(ref => notesOf(making, ref))
  if (found.some(each => each === null)) return [run(before + text.slice(start, end))]
  const words = before.trimEnd()
  return [run(words, [...new Set(found.flatMap(each => each ?? []))])]
}

function notesOf({ directory, notes }: Making, ref: Reference): readonly number[] | null {
  const found = ref.to === 'evidence' ? directory.evidence(ref.code) : undefined
  if (!found || ref.to !== 'evidence') return null
  return found.record === 'exhibit' ? notes.ofExhibit(found, ref.locator) : notes.ofSource(found, ref.locator)
}

function nameRun({ directory, label, naming, notes, entryOf }: Making, name: string): Text {
  const [id, other] = directory.entities(name)
  if (id === undefined || other !== undefined) return [run(`[@${name}]`)]
  const [claim, to] = [naming(id), entryOf(id)]
  return [run(label(id), claim ? notes.ofClaim(claim) : [], to ? { to } : {})]
}
