/**
 * How much of everything a workshop holds. It is sent whole to everybody in the room with each change, so it stays small;
 * each number is several times what a day with fifty people has been seen to need.
 */
export const workshopLimits = {
  agendaItems: 40,
  minutes: 600,
  titleLength: 200,
  questionLength: 300,
  options: 8,
  optionLength: 120,
  votes: 60,
  parked: 200,
  /** Of one guest: whoever comes by a code must not fill a list that nothing is taken off again. */
  parkedByGuest: 20,
  parkedLength: 500,
  summaryLength: 5_000,
  noteLines: 100,
  noteLength: 1_000,
  /** Who asks to come in: a hall, and not a flood of made-up names. */
  waiting: 200,
  guests: 1_000,
} as const
