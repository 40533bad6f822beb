/** Cells as spreadsheets copy and paste them: tabs between cells, lines between rows, in quotation marks what has either. */
export const sheetText = (lines: readonly (readonly string[])[]): string =>
  lines.map(cells => cells.map(quotedCell).join('\t')).join('\n')

const quotedCell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The cells of a text that a spreadsheet copied; an empty line at its end is none. */
export function sheetCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [['']]
  const add = (sign: string) => {
    const line = lines.at(-1) as string[]
    line.push((line.pop() ?? '') + sign)
  }
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const isBegin = (lines.at(-1)?.at(-1) ?? '') === '' && !quoted
    if (sign === '"' && quoted && text.charAt(at + 1) === '"') add(text.charAt(at++))
    else if (sign === '"' && (quoted || isBegin)) quoted = !quoted
    else if (!quoted && sign === '\t') lines.at(-1)?.push('')
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at++
      lines.push([''])
    } else add(sign)
  }
  const last = lines.at(-1)
  return last?.length === 1 && last[0] === '' ? lines.slice(0, -1) : lines
}
