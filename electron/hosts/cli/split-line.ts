import { UsageError } from './usage-error.ts'

/**
 * The words of one line as a shell would take them: '…' as it stands, "…" with \" and \\, and a backslash before a
 * space or quote. Nothing is expanded. A line that begins with # is a comment.
 */
export function splitLine(line: string): readonly string[] {
  if (/^\s*#/.test(line)) return []
  const words: string[] = []
  let [word, begun, quote]: [string, boolean, string] = ['', false, '']
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    const next = line.charAt(at + 1)
    if (letter === '\\' && quote !== "'" && /["'\\]/.test(next)) [word, begun, at] = [word + next, true, at + 1]
    else if (letter === '\\' && quote === '' && next === ' ') [word, begun, at] = [word + next, true, at + 1]
    else if (quote !== '' && letter === quote) quote = ''
    else if (quote === '' && (letter === '"' || letter === "'")) [quote, begun] = [letter, true]
    else if (quote === '' && /\s/.test(letter)) {
      if (begun) words.push(word)
      ;[word, begun] = ['', false]
    } else [word, begun] = [word + letter, true]
  }
  if (quote !== '') throw new UsageError(`The quotation mark ${quote} is not closed.`)
  return begun ? [...words, word] : words
}
