/** The window comes back from sleep, from behind others or from being offline. */
export interface WindowNeeds {
  /** The connection may be dead without anybody having said so (H54). */
  readonly onReturn: () => void
  readonly onVisible: (isVisible: boolean) => void
}

export function watchWindow({ onReturn, onVisible }: WindowNeeds): () => void {
  const handleVisibility = () => {
    const isVisible = document.visibilityState === 'visible'
    onVisible(isVisible)
    if (isVisible) onReturn()
  }
  window.addEventListener('online', onReturn)
  document.addEventListener('visibilitychange', handleVisibility)
  return () => {
    window.removeEventListener('online', onReturn)
    document.removeEventListener('visibilitychange', handleVisibility)
  }
}
