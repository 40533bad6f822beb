import { useEffect, useState } from 'react'
import { exhibitText } from '#renderer/bridge.ts'
import type { EvidenceText } from '#shared/contract.ts'
import { errorMessage } from '#shared/errors.ts'

/** What was read of an exhibit's text; null until it is, words where it cannot be had. */
export function useExhibitText(id: string): EvidenceText | string | null {
  const [text, setText] = useState<EvidenceText | string | null>(null)
  useEffect(() => {
    let current = true
    setText(null)
    exhibitText(id).then(
      found => current && setText(found),
      error => current && setText(errorMessage(error).says),
    )
    return () => {
      current = false
    }
  }, [id])
  return text
}
