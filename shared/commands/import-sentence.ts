import { quoted } from '#shared/model/record-shape.ts'
import { get } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import type { Done } from './command.ts'
import { began } from './sentence.ts'

/** `Imported "Vendor feed": 12 entities, 1 link, 40 claims`; what is here already brings no source. */
export function imported({ state, ops }: Done): string {
  const count = (record: string, one: string, many = `${one}s`) => {
    const found = ops.filter(op => began(op) === record).length
    return found === 0 ? [] : [countWords(found, one, many)]
  }
  const parts = [...count('entity', 'entity', 'entities'), ...count('link', 'link'), ...count('claim', 'claim')]
  const source = ops.find(op => began(op) === 'source')
  // What goes on with an import that another entry began.
  const known = ops.find(op => began(op) === 'claim')?.changes['source']?.[1]
  const title = typeof known === 'string' ? get(state, 'source', known)?.title : undefined
  const more = ` more of ${title === undefined ? 'a file' : quoted(title)}`
  const what = source ? ` ${quoted(String(source.changes['title']?.[1] ?? ''))}` : more
  return `Imported${what}: ${parts.join(', ') || 'other records'}`
}
