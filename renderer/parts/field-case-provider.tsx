import { type ReactNode, useMemo } from 'react'
import { FieldCaseContext } from '#renderer/fields/field-case.ts'
import { addressBookOf } from '#renderer/state/address-book.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

const exhibitsOf = (state: CaseState) => all(state, 'exhibit')

/** Tells the fields below it of the addresses and exhibits of the open case. */
export function FieldCaseProvider({ children }: { readonly children: ReactNode }) {
  const { short, mistakenFor } = useCase(addressBookOf)
  const exhibits = useCase(exhibitsOf)
  const held = useMemo(
    () => ({
      shortAddress: (address: string) => short.get(address) ?? address,
      mistakenFor: (address: string) => mistakenFor.get(address) ?? [],
      exhibits,
      onOpenExhibit: (id: string) => goTo('evidence', { id }),
    }),
    [short, mistakenFor, exhibits],
  )
  return <FieldCaseContext value={held}>{children}</FieldCaseContext>
}
