/** Commitments: what each organisation answers to its part of an activity, on the plan page and on a page of its own. */
import type { CommitmentAnswer } from '../../plan/index.ts'
import type { CommitmentState } from '../../rules/index.ts'

export const commitments = {
  title: 'Åtaganden',
  /** After the figure: "2 av 6". */
  haveAnswered: 'har svarat på allt',
  ofAsked: (complete: number, asked: number) => `${complete} av ${asked}`,
  lead: 'Varje organisation svarar själv för sin del av varje aktivitet. Svaret gäller det belopp, den del och den ansvarige som stod i planen då, och behöver förnyas om något av det ändras.',
  nobodyAsked:
    'Ingen är tillfrågad än. Den som ansvarar för en aktivitet, deltar i den eller betalar en kostnad i den får svara här.',
  seats: 'Så långt har organisationerna kommit',
  seatNothing: (organisation: string) => `${organisation}: har ingen del i planen än`,
  seat: (organisation: string, answered: number, asked: number) =>
    `${organisation}: har svarat på ${answered} av ${asked}`,
  seatRenew: (count: number) => `${count} behöver förnyas`,
  seatLegend:
    'Streckad ruta: inget svar än. Tom ruta: på väg. Fylld ruta: har svarat på allt. Grå ruta: har ingen del än.',
  board: 'Svar per organisation',
  organisation: 'Organisation',
  parts: 'Delar',
  partsAndAnswers: 'Delar och svar',
  withoutPart: (count: number) =>
    `${count} ${count === 1 ? 'organisation' : 'organisationer'} har ingen del i planen än.`,
  noEditor: 'Ingen redaktör än',
  toParticipants: 'Till deltagarna',
  shown: 'Visa',
  filters: { all: 'Alla', mine: 'Mina', waiting: 'Det som väntar' },
  nothingMine: 'Er organisation har ingen del i planen än.',
  nothingWaits: 'Ingenting väntar. Alla har svarat ja eller nej på sina delar.',
  answeredOf: (answered: number, asked: number) => `${answered} av ${asked} besvarade`,
  answers: {
    accepts: 'Åtar sig',
    declines: 'Avböjer',
    later: 'Svarar senare',
  } satisfies Record<CommitmentAnswer, string>,
  states: {
    accepts: 'Åtar sig',
    declines: 'Avböjer',
    later: 'Svarar senare',
    'needs-renewal': 'Behöver förnyas',
    unanswered: 'Ej svarat',
  } satisfies Record<CommitmentState, string>,
  noteLabel: (number: string) => `Åtaganden för ${number}`,
  answerFor: (organisation: string) => `Svara för ${organisation}…`,
  answerAgain: 'Svara igen…',
  changeAnswer: 'Ändra svaret…',
  /** What the answer is about, in the form: "Er del: ansvarar, betalar 240 000 kr". */
  yourPart: (part: string) => `Er del: ${part}.`,
  part: {
    responsible: 'ansvarar',
    proposed: 'föreslås som ansvarig',
    participates: 'deltar',
    pays: (kronor: string) => `betalar ${kronor}\u00a0kr`,
  },
  amountWas: (before: string, now: string) => `Beloppet var ${before}\u00a0kr, nu ${now}\u00a0kr.`,
  responsibleWas: (before: string, now: string) => `Ansvarig var ${before}, nu ${now}.`,
  partWas: (before: string, now: string) => `Delen var: ${before}. Nu: ${now}.`,
  noOne: 'ingen',
  earlier: (answer: string) => `Svaret var: ${answer.toLowerCase()}.`,
  choose: 'Ert svar',
  reasons: {
    accepts: 'Villkor eller kommentar (om ni vill)',
    declines: 'Varför avböjer ni?',
    later: 'När kan ni svara, och vad väntar ni på? (om ni vill)',
  } satisfies Record<CommitmentAnswer, string>,
  chooseAnswer: 'Välj ett av de tre svaren.',
  writeReason: 'Skriv en mening om varför.',
  changedWhileReading: 'Det här ändrades nyss, medan ni läste.',
  haveSeen: 'Vi har sett det',
  seeFirst: 'Se först vad som ändrades.',
  send: 'Skicka svaret',
  sent: (answer: string) => `Svaret är skickat: ${answer.toLowerCase()}.`,
  givenBy: (person: string, when: string) => `${person}, ${when}`,
  showBasis: 'Vad svaret gällde, och tidigare svar',
  basisTitle: (title: string) => `Gällde: ”${title}”`,
  sameWords: 'Texten är densamma nu.',
  otherWords: 'Texten är en annan nu.',
  wordsThen: 'Texten då',
}
