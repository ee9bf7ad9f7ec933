/** The window comes back from sleep, from behind others or from being offline. */
export interface WindowNeeds {
  /** The connection may be dead without anybody having said so. */
  readonly onReturn: () => void
  /** Somebody turns to this window, perhaps from another that they closed. */
  readonly onFocus: () => void
  readonly onVisible: (isVisible: boolean) => void
}

export function watchWindow({ onReturn, onFocus, onVisible }: WindowNeeds): () => void {
  const handleVisibility = () => {
    const isVisible = document.visibilityState === 'visible'
    onVisible(isVisible)
    if (isVisible) onReturn()
  }
  window.addEventListener('online', onReturn)
  window.addEventListener('focus', onFocus)
  document.addEventListener('visibilitychange', handleVisibility)
  return () => {
    window.removeEventListener('online', onReturn)
    window.removeEventListener('focus', onFocus)
    document.removeEventListener('visibilitychange', handleVisibility)
  }
}
