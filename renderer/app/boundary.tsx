import { Component, type ReactNode } from 'react'
import { type ErrorMessage, errorMessage } from '#shared/errors.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

interface BoundaryProps {
  /** Closes what failed and tells of it, where that lies over the rest of the window. */
  readonly onFail?: (error: unknown) => void
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

  override componentDidCatch(error: unknown): void {
    const { onFail } = this.props
    if (!onFail) return
    onFail(error)
    this.setState({ error: null })
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    if (this.props.onFail) return null
    const again = <Button onClick={() => this.setState({ error: null })}>Show it again</Button>
    return (
      <EmptyState icon="circle-alert" title="This part of the window failed" actions={again}>
        {error.says}
      </EmptyState>
    )
  }
}
