/** Texts of the plan on screen. */
export type {
  CommentRange,
  PasteRefusal,
  PersonLook,
  TextFieldProps,
  TextSurroundings,
  TextVariant,
  TextWords,
} from './textFieldProps.ts'
