/** Texts of the plan on screen. */

export { anchorOfSelection, type ShownRange } from './commentRanges.ts'
export { enterText } from './entrances.ts'
export type { HeadingLevel } from './headingTag.ts'
export { TextField } from './TextField.tsx'
export type {
  CommentRange,
  PasteNotice,
  PersonLook,
  TextFieldProps,
  TextStep,
  TextSurroundings,
  TextVariant,
  TextWords,
} from './textFieldProps.ts'
export { textOrigins } from './textOrigins.ts'
