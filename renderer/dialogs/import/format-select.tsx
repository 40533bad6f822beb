import { useEffect, useState } from 'react'
import type { ImportFormat } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { Select } from '../../ui/select.tsx'
import styles from '../form.module.css'

const byItself = 'by itself'

interface FormatSelectProps {
  readonly value: string | null
  readonly onChange: (format: string | null) => void
}

/** In which format the file is; usually it tells by itself. */
export function FormatSelect({ value, onChange }: FormatSelectProps) {
  const [formats, setFormats] = useState<readonly ImportFormat[]>([])
  useEffect(() => {
    void attempt(() => ask('import.formats', {})).then(found => found && setFormats(found))
  }, [])
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
