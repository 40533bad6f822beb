import { useEffect, useState } from 'react'
import type { ImportFormat } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'

/** The formats that can be read; empty until they are known. */
export function useImportFormats(): readonly ImportFormat[] {
  const [formats, setFormats] = useState<readonly ImportFormat[]>([])
  useEffect(() => {
    void attempt(() => ask('import.formats', {})).then(found => found && setFormats(found))
  }, [])
  return formats
}
