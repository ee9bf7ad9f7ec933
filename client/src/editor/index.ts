/** Texts of the plan on screen. */
export { anchorOfSelection, type ShownRange } from './commentRanges.ts'
export { TextField } from './TextField.tsx'
export type {
  CommentRange,
  PasteRefusal,
  PersonLook,
  TextFieldProps,
  TextSurroundings,
  TextVariant,
  TextWords,
} from './textFieldProps.ts'
export { textOrigins } from './textOrigins.ts'
