/** Comments in English. */
import type { Words } from '../sv.ts'

export const comments: Words['comments'] = {
  leave: 'Leave a comment',
  leaveOnWords: 'Comment these words',
  newView: 'New comment',
  kind: 'Kind of comment',
  kinds: { change: 'Proposed change', question: 'Question', agree: 'Agrees', object: 'Objects' },
  body: 'Comment',
  bodyEmpty: 'What do you want to change or point out?',
  replyAs: (organisation) => `Reply as ${organisation}`,
  reply: 'Reply',
  settle: 'Answer the comment…',
  outcome: 'The plan’s answer',
  outcomes: { 'taken-in': 'Taken in', partly: 'Partly', not: 'Not taken in', noted: 'Noted' },
  whys: {
    'taken-in': 'A sentence on how it is taken in',
    partly: 'What is taken in, and why not the rest?',
    not: 'Why is it not taken in?',
    noted: 'A sentence on why',
  },
  chooseOutcome: 'Choose one of the four answers.',
  writeReason: 'Write a sentence on why.',
  giveAnswer: 'Send the answer',
  changeAnswer: 'Change the answer',
  answered: (outcome) => `The answer is sent: ${outcome}.`,
  waiting: 'Waits for an answer',
  showWords: 'Show the words in the plan',
  more: (count) => `+${count} ${count === 1 ? 'comment' : 'comments'}`,
  settled: (count) => `${count} answered ${count === 1 ? 'comment' : 'comments'}`,
  appeared: (organisation) => `New comment from ${organisation}.`,
}
