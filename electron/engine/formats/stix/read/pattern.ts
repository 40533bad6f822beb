/** An indicator whose pattern names one value of one observable, as that observable. */
const single = /^\s*\[\s*([a-z0-9-]+):([a-z_]+)(?:\.(?:'([\w-]+)'|([\w-]+)))?\s*=\s*'((?:[^'\\]|\\.)*)'\s*\]\s*$/

export interface Observable {
  readonly type: string
  readonly property: string
  readonly value: unknown
}

/** Null for patterns that say more, or something else: these are the reader's to judge. */
export function observableOf(pattern: unknown): Observable | null {
  const [, type, property, quoted, bare, text] = (typeof pattern === 'string' && single.exec(pattern)) || []
  if (type === undefined || property === undefined || text === undefined) return null
  const value = text.replace(/\\(.)/g, '$1')
  const algorithm = quoted ?? bare
  if (property === 'hashes' && algorithm !== undefined) return { type, property, value: { [algorithm]: value } }
  return algorithm === undefined ? { type, property, value } : null
}
