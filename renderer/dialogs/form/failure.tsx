import { useEffect, useRef, useState } from 'react'
import type { ErrorMessage } from '#shared/errors.ts'
import { Notice } from '../../ui/notice.tsx'

/**
 * Why a form's work did not end well, until the form is changed: what was wrong may be mended then. What the user
 * themselves stopped is no error.
 */
export function Failure({ error }: { readonly error: ErrorMessage | null }) {
  const [outdated, setOutdated] = useState<ErrorMessage | null>(null)
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // below a long form nobody would see it
    if (error) here.current?.scrollIntoView({ block: 'nearest' })
    const form = here.current?.closest('form')
    const forget = () => setOutdated(error)
    form?.addEventListener('input', forget)
    return () => form?.removeEventListener('input', forget)
  }, [error])
  if (!error || error === outdated) return null
  return (
    <div ref={here}>
      <Notice tone={error.code === 'cancelled' ? 'note' : 'error'}>{error.says}</Notice>
    </div>
  )
}
