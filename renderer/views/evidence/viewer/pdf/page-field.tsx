import { type FormEvent, useEffect, useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './pdf.module.css'

interface PageFieldProps {
  readonly page: number
  readonly count: number
  readonly onGo: (page: number) => void
}

/** "Page 3 of 12", whose number can be typed over; Enter goes there. */
export function PageField({ page, count, onGo }: PageFieldProps) {
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const wanted = /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0
  const isPage = wanted >= 1 && wanted <= count
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (isPage) onGo(wanted)
  }
  return (
    <form className={styles['number']} onSubmit={go}>
      Page
      <TextField
        label={`Page, of ${count}`}
        labelHidden
        inputMode="numeric"
        className={styles['field']}
        value={typed}
        aria-invalid={isPage ? undefined : true}
        onFocus={event => event.target.select()}
        onBlur={() => setTyped(String(page))}
        onChange={setTyped}
      />
      of {count.toLocaleString('en')}
    </form>
  )
}
