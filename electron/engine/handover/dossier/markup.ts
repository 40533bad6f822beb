import { readable } from '#shared/dossier/readable.ts'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Text as content or inside a quoted attribute, of both XML and HTML. What a file cannot hold is told by its number,
 * whoever made the text.
 */
export function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, mark => marks[mark] ?? mark)
}
