import { join } from 'node:path'
import type { FoundNote, OutgoingNote } from './note.ts'
import { stagingName } from './staging.ts'

/** What became of something that was being written outside the case when its program ended. */
export type Ending =
  | { readonly end: 'running' }
  /** It stands whole in its place, or was never begun. */
  | { readonly end: 'nothing' }
  | { readonly end: 'removed'; readonly recorded: string | undefined }
  | { readonly end: 'left'; readonly staging: string; readonly why: string }
  | { readonly end: 'unread' }

const nouns: Readonly<Record<OutgoingNote['what'], string>> = {
  export: 'An export',
  exhibit: 'The copy of an exhibit',
  bundle: 'A bundle',
  salvage: 'A salvage export',
  request: 'A request for a timestamp',
  'list of errors': 'The list of what an import could not read',
}

/** One finding for the user: what happened, what became of it, what to do. Undefined where there is nothing to say. */
export function endingWords({ token, path, note }: FoundNote, ending: Ending): string | undefined {
  if (ending.end === 'running' || ending.end === 'nothing') return undefined
  if (ending.end === 'unread' || note === 'damaged') {
    return `Something was being written outside this case when the program ended, but the note about it cannot be read. Look for a folder named ${stagingName(token)} where you last exported to, remove it, and then remove ${path}.`
  }
  const place = join(note.folder, note.names.at(-1) ?? '')
  const begun = `${nouns[note.what]} to ${place} (${moment(note.by.at)}) was cut off before it was finished.`
  if (ending.end === 'left') {
    return `${begun} What was written of it may still lie in clear at ${ending.staging} on the computer ${note.by.host}, and could not be removed (${ending.why}). Open this case again when it can be reached, or remove that folder yourself.`
  }
  const removed = `${begun} What was written of it was removed.`
  if (ending.recorded === undefined) return removed
  return `${removed} The journal says already that it went out (${ending.recorded}): it did not come to its place. Note that, and write it again.`
}

const moment = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
