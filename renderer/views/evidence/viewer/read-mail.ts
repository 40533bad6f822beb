import PostalMime, { type Address, type Email } from 'postal-mime'

export function readMail(bytes: ArrayBuffer): Promise<Email> {
  return PostalMime.parse(bytes, { maxNestingDepth: 64 })
}

interface Body {
  readonly lines: readonly string[]
  /** What is shown, where it is not plain text. */
  readonly says: string | null
}

/** The text of a mail; where it has none, its HTML as it is written. */
export function bodyOf({ text, html }: Email): Body {
  if (text?.trim()) return { lines: linesOf(text), says: null }
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
