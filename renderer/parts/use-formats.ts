import { useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { attempt } from '#renderer/state/act.ts'
import type { ExportFormat } from '#shared/contract.ts'

/** The formats there are; empty until they are known. */
export function useFormats(): readonly ExportFormat[] {
  const [formats, setFormats] = useState<readonly ExportFormat[]>([])
  useEffect(() => {
    void attempt(() => ask('export.formats', {})).then(found => found && setFormats(found))
  }, [])
  return formats
}
