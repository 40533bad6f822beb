import PostalMime, { type Address, type Email } from 'postal-mime'

export function readMail(bytes: ArrayBuffer): Promise<Email> {
  return PostalMime.parse(bytes, { maxNestingDepth: 64 })
}

interface Body {
  readonly lines: readonly string[]
  /** What is shown, where it is not plain text. */
  readonly says: string | null
}

/** The two may say different things: whoever reads the text alone is told that there is HTML. */
export const hasBoth = ({ text, html }: Email): boolean => Boolean(text?.trim() && html?.trim())

/** The text of a mail; where it has none, or its HTML is asked for, its HTML as it is written. */
export function bodyOf({ text, html }: Email, asHtml = false): Body {
  if (text?.trim() && !(asHtml && html?.trim())) return { lines: linesOf(text), says: null }
  if (html?.trim() && asHtml) return { lines: linesOf(html), says: 'Its HTML is shown as it is written.' }
  if (html?.trim()) return { lines: linesOf(html), says: 'This e-mail has only HTML; it is shown as it is written.' }
  return { lines: [], says: 'This e-mail has no text.' }
}

const linesOf = (text: string) => text.split(/\r\n|\r|\n/)

/** "Recruiter <hr@example.org>, …" */
export function addressWords(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .map(each => (each.group ? `${each.name}: ${addressWords(each.group)}` : mailbox(each.name, each.address)))
    .join(', ')
}

const mailbox = (name: string, address: string | undefined) =>
  name && address ? `${name} <${address}>` : name || address || ''
