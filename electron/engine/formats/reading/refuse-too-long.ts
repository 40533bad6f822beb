import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from './importer.ts'

/** In bytes: what is read as one string, of which V8 holds about 512 million characters, decoded and with room to spare. */
const longest = 400 * 2 ** 20

/** Refuses what is too long to be one string. Throws unreadable-import. */
export function refuseTooLong({ name, bytes }: InFile): void {
  if (bytes.length > longest)
    throw new RedThreadError('unreadable-import', { name, problem: 'it is larger than 400 MiB' })
}
