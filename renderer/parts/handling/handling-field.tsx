import { useMemo, useRef, useState } from 'react'
import { caseStore, useCase } from '#renderer/state/case-store.ts'
import { type Choice, Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { handlingCodes, isTlp, readHandling, tlp } from '#shared/model/handling.ts'
import { get } from '#shared/ops/state.ts'
import { codesInUse } from '#shared/queries/handling-codes.ts'

interface HandlingFieldProps {
  /** '' is the code of the case. */
  readonly code: string
  readonly onCode: (code: string) => void
  readonly label?: string
}

const ofTheCase = 'of the case'
const another = 'another'

/**
 * A handling code: of TLP or in use in this case, from the list. Another one is typed only where that was asked for, so
 * that a mistyped TLP code becomes no code of its own.
 */
export function HandlingField({ code, onCode, label = 'Handling code' }: HandlingFieldProps) {
  const ofCase = useCase(state => get(state, 'case', 'case')?.handling)
  const inUse = useMemo(ownCodes, [])
  const read = readHandling(code)
  const listed = code === '' || isTlp(read) || inUse.includes(read)
  const [typing, setTyping] = useState(!listed)
  // Picked in the open list: the code itself comes next. While its name is typed, the letters stay with the choice.
  const picked = useRef(false)
  const choose = (value: string, fromList: boolean) => {
    picked.current = fromList
    setTyping(value === another)
    onCode(value === another || value === ofTheCase ? '' : value)
  }
  return (
    <>
      <Select
        label={label}
        value={typing ? another : code === '' ? ofTheCase : read}
        choices={choicesOf(ofCase, inUse)}
        onChange={choose}
      />
      {typing && (
        <TextField
          label="The other code"
          value={code}
          onChange={onCode}
          onBlur={() => {
            onCode(read)
            if (isTlp(read)) setTyping(false)
          }}
          hint="Not TLP: it goes out only where it is allowed by name."
          autoFocus={picked.current}
        />
      )}
    </>
  )
}

const choicesOf = (ofCase: string | undefined, inUse: readonly string[]): readonly Choice[] => [
  { value: ofTheCase, label: 'That of the case', ...(ofCase ? { hint: ofCase } : {}) },
  ...handlingCodes.map(each => ({ value: each, label: `TLP:${each}`, hint: tlp[each].brief })),
  ...inUse.map(each => ({ value: each, label: each, hint: 'not TLP' })),
  { value: another, label: 'Another …', hint: 'not TLP' },
]

/** What the office marks its records with beside TLP. */
function ownCodes(): readonly string[] {
  const { state } = caseStore.getState()
  return state ? codesInUse(state).filter(code => !isTlp(code)) : []
}
