import { Select } from '#renderer/ui/select.tsx'
import type { EncodingFound } from '#shared/characters/decode-text.ts'
import { encodingWords } from '#shared/characters/encoding-words.ts'
import { encodings } from '#shared/characters/encodings.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import styles from './encoding-note.module.css'

interface EncodingNoteProps {
  readonly read: EncodingFound & { readonly replaced: number }
  readonly onGiven: (encoding: string) => void
  /** Whether the encoding stored with it is a record of ours: then the file itself declares nothing. */
  readonly recorded: boolean
}

const choices = encodings.map(({ id, title, of }) => ({ value: id, label: title, hint: of }))

/** In which encoding a text was read and how that is known; another can be chosen, for this look alone. */
export function EncodingNote({ read, onGiven, recorded }: EncodingNoteProps) {
  // What is surely UTF-8, as most texts are, needs no word.
  if (read.encoding === 'utf-8' && read.known !== 'given' && read.known !== 'guessed' && read.replaced === 0)
    return null
  const readAs = recorded && read.known === 'declared' ? { ...read, known: 'recorded' as const } : read
  return (
    <div className={styles['note']}>
      <span className={read.known === 'guessed' || read.replaced > 0 ? styles['unsure'] : undefined}>
        Read as {encodingWords(readAs)}.
      </span>
      <Select
        label="Read it as"
        labelHidden
        className={styles['select']}
        choices={choices}
        value={read.encoding}
        onChange={onGiven}
      />
    </div>
  )
}

/** Of an exhibit itself the stored charset is what we recorded; of a part of one, what that says of it. */
export const isRecorded = ({ mediaType }: Exhibit, of: string | undefined): boolean =>
  of === undefined && charsetOf(mediaType) !== undefined

/** The charset that a media type names, as it was stored with the file. */
export const charsetOf = (mediaType: string): string | undefined => /;\s*charset="?([^\s;"]+)/i.exec(mediaType)?.[1]
