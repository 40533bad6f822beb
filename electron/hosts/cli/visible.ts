/** Everything that would move the cursor, colour the screen, turn the reading direction or cannot be seen. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

/**
 * Text of a case on one line of a terminal. A case comes from others, and a terminal obeys what it is shown, so no
 * control character of theirs ever reaches it.
 */
export function visible(text: string): string {
  return text.replace(/\r?\n/g, ' ↵ ').replace(unseen, mark => `⟨U+${codeOf(mark)}⟩`)
}

const codeOf = (mark: string) => (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** How many columns a terminal gives the text: two for Chinese, Japanese and Korean, none for combining marks. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) columns += /^\p{M}|[\u200c\u200d]$/u.test(letter) ? 0 : isWide(letter) ? 2 : 1
  return columns
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const isWide = (letter: string) => wide.test(letter) || /^\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]$/u.test(letter)
