import type { Words } from '../sv.ts'

export const accessibility: Words['accessibility'] = {
  title: 'Accessibility of Samplan',
  short: 'Accessibility',
  lead: 'How well Samplan can be used by everyone, what falls short, and where to turn.',
  about: [
    'The organisation that runs this address answers for the service being accessible. The statement is about Samplan as it is delivered.',
  ],
  howHead: 'How accessible is the service?',
  how: [
    'Samplan largely meets the Swedish law on accessibility of digital public service (2018:1937), which is WCAG 2.1 at level AA. We have also built for WCAG 2.2. The faults that we know of are listed below.',
  ],
  cannotHead: 'If you cannot use a part of it',
  cannot: [
    'Tell the convenor of your plan. The plan can be read aloud or printed, and the convenor can write down your comment for you and say whom it comes from.',
  ],
  reportHead: 'Tell us of faults',
  report: [
    'If you find something that does not work and is not listed here, tell the convenor or the organisation that runs the service. Say which page it is about and what you were trying to do.',
  ],
  supervisionHead: 'Supervision',
  supervision: [
    'An authority sees to it that the law is followed. When this was written it was Digg, the Agency for Digital Government. If you are not content with the answer you get, you can report it there.',
  ],
  supervisionLink: 'Report poor accessibility to Digg',
  faultsHead: 'What falls short',
  faults: [
    {
      what: 'Whoever enlarges the text alone, without enlarging the page, may have to scroll the head sideways in a wide window.',
      criterion: '1.4.4 Resize Text',
      instead: 'Enlarge the page in the browser. Up to 400 per cent everything fits its width.',
    },
    {
      what: 'Sums that change while others write are not read out by themselves.',
      criterion: '4.1.3 Status Messages',
      instead: 'A chosen exception, so that one can read in peace. Ctrl+Alt+L reads out the latest.',
    },
    {
      what: 'The checksum under a frozen version is 64 characters and is read out one by one.',
      criterion: '1.3.1 Info and Relationships',
      instead: 'The check of a file compares for you and answers in a sentence.',
    },
    {
      what: 'The date field is the browser’s own and works more or less well with assistive technology.',
      criterion: '2.1.1 Keyboard',
      instead: 'The date can be typed in figures instead of chosen in the calendar.',
    },
    {
      what: 'Shortcuts with Ctrl+Alt collide with VoiceOver on a Mac.',
      criterion: '',
      instead: 'Everything that they do is under Find and do, Ctrl+K or the button with the magnifying glass.',
    },
    {
      what: 'The picture of the way of the money is hard to grasp for those who do not see it.',
      criterion: '1.1.1 Non-text Content',
      instead: 'The table below the picture has the same figures.',
    },
    {
      what: 'The texts are written by the organisations. We cannot promise that links say where they lead, or that the language is plain.',
      criterion: '2.4.4 Link Purpose',
      instead: 'Leave a comment on the text. It is to be answered.',
    },
  ],
  burdenHead: 'Disproportionate burden',
  burden: ['We claim no exceptions.'],
  testedHead: 'How we have tested',
  tested: [
    'A program (axe) examines each page in Swedish and English, in light and dark and with forced colours. The whole way from signing in to a frozen version is walked by keyboard alone, with text at 200 per cent, with wider text spacing and in a window that is 320 pixels wide. This is done at every change.',
    'We have not had people who use screen readers, magnification or speech input try the service. That is the largest gap in the examination.',
    'The statement was updated on 27 November 2026.',
  ],
  instead: 'Instead:',
  inEnglish: 'På svenska',
}
