/** Rows of a table written as text: cells parted by `→`, several rows on a line by `|`, lines of remarks after `#`. Empty text is `∅`. */
export function textTable(text: string): string[][] {
  return text
    .split('\n')
    .filter(line => !/^\s*# /.test(line))
    .flatMap(line => line.split('|'))
    .filter(row => row.trim() !== '')
    .map(row => row.split('→').map(cell => cell.trim().replace('∅', '')))
}
