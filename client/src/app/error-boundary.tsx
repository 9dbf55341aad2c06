import { Component, type ReactNode } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

/** A bug in a screen takes down that screen, not the edits: they are in the document and on this device already. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <EmptyState
        sentence={`Something went wrong here (${error.message}). Your edits are kept.`}
        action={{ label: 'Reload', onPick: () => location.reload() }}
      />
    )
  }
}
