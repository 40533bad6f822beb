/** What a letter does to the direction of writing: to the right, to the left, a digit, or whatever its neighbours do. */
type Turn = 'right' | 'left' | 'digit' | 'none'

/** Letters of scripts that are written to the left. */
export const leftwards = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function turnOf(letter: string): Turn | 'mark' {
  if (/\p{M}/u.test(letter)) return 'mark'
  if (/\p{Nd}/u.test(letter)) return 'digit'
  if (/\p{L}/u.test(letter)) return leftwards.test(letter) ? 'left' : 'right'
  return 'none'
}

/**
 * The level of each UTF-16 unit of a line, as the Unicode bidirectional algorithm (UAX 9, W and N rules without explicit
 * embeddings) gives it: even is written to the right, odd to the left.
 */
export function levelsOf(text: string, base: 0 | 1): readonly number[] {
  const turns = [...text].flatMap(letter => Array<Turn | 'mark'>(letter.length).fill(turnOf(letter)))
  const set: Turn[] = []
  let strong: 'right' | 'left' = base === 1 ? 'left' : 'right'
  for (const turn of turns) {
    const now: Turn = turn === 'mark' ? (set.at(-1) ?? 'none') : turn
    if (now === 'right' || now === 'left') strong = now
    set.push(now === 'digit' && strong === 'right' ? 'right' : now)
  }
  const outer: Turn = base === 1 ? 'left' : 'right'
  const asNeighbour = (turn: Turn | undefined): Turn =>
    turn === undefined ? outer : turn === 'right' ? 'right' : 'left'
  for (let from = 0; from < set.length; from++) {
    if (set[from] !== 'none') continue
    let to = from
    while (set[to] === 'none') to++
    const [before, after] = [asNeighbour(set[from - 1]), asNeighbour(set[to])]
    // A sign between two figures belongs to the figure: 1,250.00.
    const figure =
      to - from === 1 && set[from - 1] === 'digit' && set[to] === 'digit' && /[.,:/\u00a0+-]/.test(text[from] ?? '')
    set.fill(figure ? 'digit' : before === after ? before : outer, from, to)
    from = to
  }
  const levels = { right: base === 1 ? 2 : 0, left: 1, digit: 2, none: base }
  return set.map(turn => levels[turn])
}

/** The places of a line's units in the order in which they are seen from the left (UAX 9, L2). */
export function seenOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, at) => at)
  for (const level of [2, 1])
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++
      for (const [nth, at] of order.slice(from, to).reverse().entries()) order[from + nth] = at
      from = to
    }
  return order
}
