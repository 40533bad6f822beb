import { canonical } from './canonical.ts'
import type { Change, Op } from './op.ts'

/**
 * Writes op after op as canonical JSON. Of what the records of an import have in common (author, moment, source) each op
 * holds the very same change, whose text is then made once.
 */
export function opTexts(): (op: Op) => string {
  const last = new Map<string, { readonly change: Change; readonly text: string }>()
  const textOf = (field: string, change: Change): string => {
    const before = last.get(field)
    if (before?.change === change) return before.text
    const text = `${JSON.stringify(field)}:${canonical(change)}`
    last.set(field, { change, text })
    return text
  }
  return op => {
    let changes = ''
    let previous: string | undefined
    for (const field in op.changes) {
      const change = op.changes[field]
      if (!change || (previous !== undefined && field <= previous)) return canonical(op)
      changes += `${previous === undefined ? '' : ','}${textOf(field, change)}`
      previous = field
    }
    return `{"changes":{${changes}},"id":${JSON.stringify(op.id)}}`
  }
}
