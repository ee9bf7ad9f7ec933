/**
 * What a part of a page needs that may be wider than the window and scrolls by itself: without links or fields in it the
 * keyboard must be able to reach it (WCAG 2.1.1), and whoever reaches it must hear what it is.
 */
export function scrollRegion(label: string) {
  return { className: 'scroll-x', role: 'group', tabIndex: 0, 'aria-label': label } as const
}
