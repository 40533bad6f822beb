import { EmptyState } from '#renderer/ui/empty-state.tsx'

/** In place of a view that is empty only because the window does not have it yet. `fetched`: so many records are here. */
export const TakingIn = ({ fetched }: { readonly fetched: number }) => (
  <EmptyState icon="loader-circle" title="Taking in what was changed">
    It is saved. {fetched.toLocaleString('en')} records are in this window so far.
  </EmptyState>
)
