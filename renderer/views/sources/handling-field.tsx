import { useState } from 'react'
import { Suggest } from '#renderer/fields/suggest.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { handlingCodes, isTlp, readHandling, tlp } from '#shared/model/handling.ts'
import { get } from '#shared/ops/state.ts'

interface HandlingFieldProps {
  /** '' is the code of the case. */
  readonly code: string
  readonly onCode: (code: string) => void
  readonly label?: string
}

/** A handling code: of TLP from the list, or one of the office's own as typed. Empty is that of the case. */
export function HandlingField({ code, onCode, label = 'Handling code' }: HandlingFieldProps) {
  const ofCase = useCase(state => get(state, 'case', 'case')?.handling)
  const [typed, setTyped] = useState(false)
  const own = code !== '' && !isTlp(readHandling(code))
  const wanted = typed
    ? code
        .trim()
        .toUpperCase()
        .replace(/^TLP[:\s]*/, '')
    : ''
  const options = [
    ...(wanted === '' ? [{ value: '', label: 'That of the case', hint: ofCase }] : []),
    ...handlingCodes
      .filter(each => each.includes(wanted))
      .map(each => ({ value: each, label: `TLP:${each}`, hint: tlp[each].brief })),
  ]
  const pick = (next: string) => {
    setTyped(false)
    onCode(next)
  }
  return (
    <Suggest
      label={label}
      labelHidden={false}
      placeholder={`That of the case${ofCase ? `: ${ofCase}` : ''}`}
      text={code}
      onText={text => {
        setTyped(true)
        onCode(text)
      }}
      onBlur={() => pick(readHandling(code))}
      options={options}
      onPick={pick}
      hint={own && !typed ? 'Not TLP: it goes out only where it is allowed by name.' : undefined}
    />
  )
}
