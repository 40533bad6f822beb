import type { ErrorCode, ErrorMessage } from '#shared/errors.ts'
import type { IconName } from '../../ui/icons.ts'

/** Another way to open a case than the one that was refused. */
export interface Offer {
  readonly title: string
  readonly icon: IconName
  readonly how: { readonly readOnly?: true; readonly takeOver?: true }
}

const lookOnly: Offer = { title: 'Open read-only', icon: 'eye', how: { readOnly: true } }
const takeOver: Offer = { title: 'Take over', icon: 'lock-open', how: { takeOver: true } }

/** The last one changes nothing and has the focus. */
const offers: Partial<Record<ErrorCode, readonly Offer[]>> = {
  'case-locked': [lookOnly],
  'case-in-use-elsewhere': [takeOver, lookOnly],
  'case-not-writable': [lookOnly],
}

/** What can be done instead, where the secret was right and the case could not be opened for writing. */
export const offersFor = (error: ErrorMessage | null): readonly Offer[] => (error && offers[error.code]) ?? []
