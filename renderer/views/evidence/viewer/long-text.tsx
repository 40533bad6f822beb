import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'

const step = 2_000

/** A text that may be of any length where a short one is expected: its beginning, and more when it is asked for. */
export function LongText({ text }: { readonly text: string }) {
  const [shown, setShown] = useState(step)
  if (text.length <= shown) return text
  const left = (text.length - shown).toLocaleString('en')
  return (
    <>
      {text.slice(0, shown)}{' '}
      <Button variant="quiet" onClick={() => setShown(shown * 4)}>
        Show more ({left} characters)
      </Button>
    </>
  )
}
