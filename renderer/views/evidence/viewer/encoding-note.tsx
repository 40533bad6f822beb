import { Select } from '#renderer/ui/select.tsx'
import type { EncodingFound } from '#shared/characters/decode-text.ts'
import { encodings } from '#shared/characters/encodings.ts'
import { encodingSaid } from '#shared/characters/said.ts'
import styles from './encoding-note.module.css'

interface EncodingNoteProps {
  readonly read: EncodingFound & { readonly replaced: number }
  readonly onGiven: (encoding: string) => void
}

const choices = encodings.map(({ id, title, of }) => ({ value: id, label: title, hint: of }))

/** In which encoding a text was read and how that is known; another can be chosen, for this look alone. */
export function EncodingNote({ read, onGiven }: EncodingNoteProps) {
  // What is surely UTF-8, as most texts are, needs no word.
  if (read.encoding === 'utf-8' && read.known !== 'given' && read.known !== 'guessed' && read.replaced === 0)
    return null
  return (
    <div className={styles['note']}>
      <span className={read.known === 'guessed' || read.replaced > 0 ? styles['unsure'] : undefined}>
        Read as {encodingSaid(read)}.
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

/** The charset that a media type names, as it was stored with the file. */
export const charsetOf = (mediaType: string): string | undefined => /;\s*charset="?([^\s;"]+)/i.exec(mediaType)?.[1]
