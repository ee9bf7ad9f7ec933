import type { Words } from '../sv.ts'

export const planBar: Words['planBar'] = {
  label: 'Shortcuts',
  toDo: 'To do',
  more: 'More',
  moreOf: 'More: acts and pages',
  morePages: 'More of the plan’s pages',
  moreBeside: (page) => `${page}, more of the plan’s pages`,
  searchAndAdd: 'Search, add…',
}
