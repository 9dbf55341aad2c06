import { Component, type ReactNode } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'

interface Props {
  readonly children: ReactNode
  /** Stands in its place instead of words, as nothing does for a part that is not missed. */
  readonly fallback?: ReactNode
}

interface State {
  readonly error: Error | null
}

/** A bug in a screen, or a part of it that cannot be fetched, takes down that screen and not the edits: they are in the document and on this device already. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { children, fallback } = this.props
    if (error === null) return children
    if (fallback !== undefined) return fallback
    return (
      <EmptyState
        sentence={`Something went wrong here (${error.message}). Your edits are kept.`}
        action={{ label: 'Reload', onPick: () => location.reload() }}
      />
    )
  }
}
