import { useEffect, useState } from 'react'
import type { ImportFormat } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { Select } from '../../ui/select.tsx'

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
    ...formats.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const take = (next: string) => onChange(next === byItself ? null : next)
  return <Select label="Format" value={value ?? byItself} choices={choices} onChange={take} />
}
