import { Select } from '../../ui/select.tsx'
import styles from '../form/form.module.css'
import { useImportFormats } from './use-import-formats.ts'

const byItself = 'by itself'

interface FormatSelectProps {
  readonly value: string | null
  readonly onChange: (format: string | null) => void
}

/** In which format the file is; usually it tells by itself. */
export function FormatSelect({ value, onChange }: FormatSelectProps) {
  const formats = useImportFormats()
  const choices = [
    { value: byItself, label: 'As the file tells by itself' },
    ...formats.map(({ id, title, extensions }) => ({ value: id, label: title, hint: extensions.join(' ') })),
  ]
  const take = (next: string) => onChange(next === byItself ? null : next)
  const help =
    formats.find(each => each.id === value)?.help ?? `Read here: ${formats.map(each => each.title).join(', ')}.`
  return (
    <div className={styles['stack']}>
      <Select label="Format" value={value ?? byItself} choices={choices} onChange={take} />
      {formats.length > 0 && <p className={styles['under']}>{help}</p>}
    </div>
  )
}
