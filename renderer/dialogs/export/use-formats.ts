import { useEffect, useState } from 'react'
import type { ExportFormat } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'

/** The formats there are; empty until they are known. */
export function useFormats(): readonly ExportFormat[] {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([])
  useEffect(() => {
    void attempt(() => ask('export.formats', {})).then(found => found && setFormats(found))
  }, [])
  return formats
}
