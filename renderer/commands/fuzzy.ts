/**
 * How well a query fits a title; 0 where not at all. At the start of a word beats the first letters of words ("afc"
 * for "Add front company"), which beats anywhere inside, which beats letters strewn in order. Shorter titles first.
 */
export function fuzzyScore(query: string, title: string): number {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return 1
  const text = title.toLowerCase()
  const kind = closeness(wanted, text)
  return kind === 0 ? 0 : kind - text.length / 1000
}

function closeness(wanted: string, text: string): number {
  if (` ${text}`.includes(` ${wanted}`)) return 5
  const letters = wanted.replace(/\s+/g, '')
  const initials = text.split(/[^\p{L}\p{N}]+/u).map(word => word.charAt(0))
  if (initials.join('').includes(letters)) return 4
  if (wanted.split(/\s+/).every(word => ` ${text}`.includes(` ${word}`))) return 3
  if (text.includes(wanted)) return 2
  return runsThrough(letters, text) ? 1 : 0
}

function runsThrough(letters: string, text: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
