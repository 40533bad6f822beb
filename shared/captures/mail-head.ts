import { utf8Of } from '#shared/characters/decoder.ts'
import { joined } from './bytes.ts'
import { type Head, readHead } from './head.ts'
import { mimeParts } from './mime-parts.ts'

/** The head of a mail. What stands bare in it is read in the charset of its first part that names one, where it names none itself. */
export function readMailHead(bytes: Uint8Array): Head {
  const head = readHead(bytes, 0)
  if (!head.bare || head.bare.known === 'declared') return head
  const charset = mimeParts(bytes).parts.find(part => part.charset)?.charset
  return charset === undefined ? head : readHead(bytes, 0, bytes.length, charset)
}

/** A mail whose heads, those of its parts too, are UTF-8, for whoever reads no other; the same bytes where they are that. */
export function inUtf8Heads(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly bare: Head['bare'] } {
  const first = readMailHead(bytes)
  const heads = mimeParts(bytes).parts.map(part => part.head)
  let [all, at]: [Uint8Array, number] = [new Uint8Array(0), 0]
  for (const start of new Set([0, ...heads])) {
    const { bare, headers, body, ended } = start === 0 ? first : readHead(bytes, start)
    if (!bare || start < at) continue
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    all = joined(joined(all, bytes.subarray(at, start)), utf8Of(`${lines}${ended ? '\r\n' : ''}`))
    at = body
  }
  return { bytes: at === 0 ? bytes : joined(all, bytes.subarray(at)), bare: first.bare }
}
