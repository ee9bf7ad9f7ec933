/** When a page breaks: what is safe, and one way on. The browser's console has the fault itself (React writes it). */
import { Component, type ReactNode } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { PlainPage } from './PlainPage.tsx'

interface FaultBoundaryProps {
  readonly children: ReactNode
}

export class FaultBoundary extends Component<FaultBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <FaultPage /> : this.props.children
  }
}

function FaultPage() {
  const words = usePreferences().texts.pages.fault
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <p>
        <Button variant="filled" onPress={() => window.location.reload()}>
          {words.reload}
        </Button>
      </p>
    </PlainPage>
  )
}
