import { writeDurably } from '../disk/files.ts'
import type { Found } from '../formats/reading/importer.ts'
import type { Session } from './session.ts'

/** Where the user wants all that cannot be taken in to be listed; nowhere unless they say so. */
interface ListOrder {
  readonly errors?: string | undefined
  readonly replace?: boolean | undefined
}

/**
 * Writes one line for each place that cannot be taken in, tab between place and reason. Throws what writing a file
 * outside the case throws, before anything is added: the user chose the place and can choose another.
 */
export async function listErrors(
  session: Session,
  { errors, replace }: ListOrder,
  unread: Found['unread'],
): Promise<{ readonly errorsFile?: string }> {
  if (errors === undefined) return {}
  const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')
  const lines = unread.map(({ where, why }) => `${oneLine(where)}\t${oneLine(why)}\n`)
  const out = await session.outgoing.start({ what: 'list of errors', path: errors, form: 'file', replace })
  try {
    await writeDurably(out.file, Buffer.from(`where\twhy\n${lines.join('')}`.toWellFormed()))
    await out.place()
  } finally {
    await out.end()
  }
  return { errorsFile: errors }
}
