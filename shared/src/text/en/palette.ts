import type { Words } from '../sv.ts'

export const palette: Words['palette'] = {
  open: 'Find and do',
  label: 'Find a goal, an activity or something to do',
  placeholder: 'A number, words, or something to do',
  sections: { go: 'Go to', show: 'Show', do: 'Do', pages: 'Pages', text: 'In the texts' },
  nothing: 'Nothing with those words.',
  count: (count) => (count === 1 ? '1 hit' : `${count} hits`),
  choose: 'choose',
  run: 'go there or do it',
  addCostTo: (number) => `Add a cost in ${number}`,
  showToDo: 'Show only what is to be done',
  showOnly: (name) => `Show only ${name}`,
  showBin: 'Show the bin',
  showHelp: 'Show help and keys',
  follow: (name, role) => `Follow ${name}, ${role.toLowerCase()}`,
  switchLanguage: 'Change language to Swedish (svenska)',
  theme: (name) => `Appearance: ${name.toLowerCase()}`,
  page: (name) => `Open ${name}`,
  allPlans: 'All plans',
}
