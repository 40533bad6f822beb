import { useState } from 'react'
import { notifyError } from '../../state/notices.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** Copies a text; says so on the button itself. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 2_000)
    } catch (error) {
      notifyError(error)
    }
  }
  return <IconButton icon={copied ? 'check' : 'copy'} label={copied ? 'Copied' : label} onClick={() => void copy()} />
}
