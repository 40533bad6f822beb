import { encodings } from '#shared/characters/encodings.ts'
import type { ImportOption } from '#shared/contract.ts'
import type { ErrorMessage } from '#shared/errors.ts'
import { Select } from '../../ui/select.tsx'
import styles from '../form/form.module.css'

/** What the text may be, with its first words as each would read them, where nothing tells; else nothing. */
function offered(error: ErrorMessage | null) {
  const { encodings: ids, samples } = error?.code === 'unclear-encoding' ? error.data : {}
  return Array.isArray(ids) && Array.isArray(samples)
    ? ids.map((id: string, at) => ({ id, sample: String(samples[at] ?? '') }))
    : []
}

interface EncodingSelectProps {
  readonly option: ImportOption
  readonly value: string
  readonly error: ErrorMessage | null
  readonly onChange: (encoding: string) => void
}

/** In which encoding the text is: asked where its letters do not tell, and to be mended where they were misread. */
export function EncodingSelect({ option: { title, unsaid }, value, error, onChange }: EncodingSelectProps) {
  const likely = offered(error)
  const others = encodings.filter(({ id }) => likely.every(each => each.id !== id))
  const choices = [
    { value: '', label: likely.length > 0 ? 'Not known' : unsaid },
    ...likely.map(({ id, sample }) => ({ value: id, label: sample, hint: titleOf(id) })),
    ...others.map(({ id, title, of }) => ({ value: id, label: title, hint: of })),
  ]
  return (
    <div className={styles['stack']}>
      <Select label={title} value={value} choices={choices} onChange={onChange} />
      <p className={styles['under']}>
        {likely.length > 0
          ? 'Its letters do not tell for sure in which encoding it is written. Choose the reading that is right.'
          : 'Choose another where its letters read wrong.'}
      </p>
    </div>
  )
}

const titleOf = (id: string) => encodings.find(each => each.id === id)?.title ?? id
