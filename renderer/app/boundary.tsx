import { Component, type ReactNode } from 'react'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

interface BoundaryProps {
  readonly children: ReactNode
}

interface BoundaryState {
  readonly error: ErrorMessage | null
}

/** Keeps what fails while drawing from taking the rest of the window with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: errorMessage(error) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const again = <Button onClick={() => this.setState({ error: null })}>Show it again</Button>
    return (
      <EmptyState icon="circle-alert" title="This part of the window failed" actions={again}>
        {error.says}
      </EmptyState>
    )
  }
}
