import type { Words } from '../sv.ts'

export const writing: Words['writing'] = {
  row: {
    formatRow: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    subheading: 'Subheading',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    indent: 'One level in',
    outdent: 'One level out',
    quote: 'Quotation',
    link: 'Link',
    linkAddress: 'Address, https or mailto',
    linkWrong: 'The address has to begin with https:// or mailto:',
    removeLink: 'Remove the link',
    source: 'Source',
    sourceOf: (words) => `Source of “${words}”`,
    nothingToCite: 'Write or select the words that the source is about.',
    sourceHint: 'Name, year and preferably an address. Printed under the text.',
    saveSource: 'Save the source',
    removeSource: 'Remove the source',
    comment: 'Leave a comment',
    unknownContent: 'The text holds something that this version of the page does not know. Load the page again.',
  },
  notes: {
    sources: 'Sources',
    sourceNumber: (number) => `Source ${number}`,
    backToText: (number) => `Back to the text at source ${number}`,
  },
  pasted: {
    image: 'The picture was not pasted: the plan is text.',
    file: 'The file was not pasted: the plan is text.',
    'too-large': 'The text is too long. Paste it in smaller parts.',
    full: 'The field is full. Remove something to write more.',
    'images-left-out': 'The pictures did not come along: the plan is text.',
    'table-to-lines': 'The table became a list with one item for each row.',
  },
  length: {
    left: (characters) => `${characters} characters left in this field.`,
  },
}
