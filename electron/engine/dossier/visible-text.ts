/** What XML forbids, or what no reader sees: controls but tab and line feed, lone surrogates, noncharacters. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * The text with every character that a page cannot hold written as its code point, `[U+0007]`: a reader must see that
 * something stood there. Line ends become line feeds.
 */
export function visibleText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, character => `[${codePoint(character)}]`)
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Visible text, safe as content and inside a quoted attribute of both XML and HTML. */
export function escaped(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, mark => marks[mark] ?? mark)
}
