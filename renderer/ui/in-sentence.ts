/** A title as it stands inside a sentence: "Front company" → "front company", but "IP address" and "DeFi" stay. */
export function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}+(\s|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
