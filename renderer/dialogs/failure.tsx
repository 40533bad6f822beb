import type { ErrorMessage } from '#shared/errors.ts'
import { Notice } from '../ui/notice.tsx'

/** Why a form's work did not end well; what the user themselves stopped is no error. */
export const Failure = ({ error }: { readonly error: ErrorMessage | null }) =>
  error && <Notice tone={error.code === 'cancelled' ? 'note' : 'error'}>{error.says}</Notice>
