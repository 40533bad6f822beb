import { strictly } from '#shared/characters/decoder.ts'

/** Text in an older encoding, by turning the platform's decoder round; undefined where it has no such letter. */
export function encode(text: string, encoding: string): Uint8Array | undefined {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const found = code < 0x80 ? [code] : table.get(character)
    if (!found) return undefined
    bytes.push(...found)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()
const ofTwoBytes = new Set(['euc-kr', 'gb18030', 'big5', 'shift_jis', 'euc-jp'])

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const before = tables.get(encoding)
  if (before) return before
  const table = new Map<string, readonly number[]>()
  const upper = Array.from({ length: 128 }, (_, at) => at + 128)
  const pairs = upper.flatMap(first => Array.from({ length: 191 }, (_, at) => [first, at + 0x40]))
  for (const bytes of [...upper.map(byte => [byte]), ...(ofTwoBytes.has(encoding) ? pairs : [])]) {
    const text = decoded(bytes, encoding)
    if (text !== undefined && [...text].length === 1 && !table.has(text)) table.set(text, bytes)
  }
  tables.set(encoding, table)
  return table
}

function decoded(bytes: readonly number[], encoding: string): string | undefined {
  return strictly(Uint8Array.from(bytes), encoding)
}
