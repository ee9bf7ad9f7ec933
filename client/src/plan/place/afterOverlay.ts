/**
 * An overlay gives the focus back a frame after it has closed. What moves the focus to somewhere else waits until then.
 */
export function afterOverlay(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(act)))
}
