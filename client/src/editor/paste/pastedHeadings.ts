/** Headings of any depth as the two levels that a text has: the highest that was copied is the upper one. */
import { listMarkers } from './wordLists.ts'

export function rebuildHeadings(page: Document): void {
  for (const [name, tag] of [
    ['MsoTitle', 'h1'],
    ['MsoSubtitle', 'h2'],
  ] as const) {
    for (const line of page.querySelectorAll(`p.${name}`)) {
      const heading = page.createElement(tag)
      heading.append(...line.childNodes)
      line.replaceWith(heading)
    }
  }
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const highest = Math.min(...headings.map(levelOf))
  for (const heading of headings) {
    heading.setAttribute('data-level', levelOf(heading) === highest ? '3' : '4')
    // Numbers are the plan's own, and follow its tree.
    for (const marker of heading.querySelectorAll(listMarkers)) marker.remove()
    for (const heavy of heading.querySelectorAll('b, strong')) heavy.replaceWith(...heavy.childNodes)
  }
}

const levelOf = ({ tagName }: Element) => Number(tagName.slice(1))
