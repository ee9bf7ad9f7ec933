/**
 * How much of a file is read. A file comes from somebody else's hands, through the convenor's: it may be broken or made to
 * break. What exceeds a limit is refused with its name, and nothing of it is read in part.
 */
export const sheetLimits = {
  /** Compressed. Five thousand long answers are under one megabyte; pictures in the file are what makes it larger. */
  fileBytes: 5_000_000,
  /** Of all that is unpacked: the XML of five thousand rows of sixty cells is a tenth of it. Stops a zip bomb. */
  unpackedBytes: 50_000_000,
  /** Parts in the package; a workbook of a hundred sheets with drawings has fewer. */
  packageParts: 2_000,
  /** Rows with words in them. The largest county has some hundred answers; they are all shown before they are stored. */
  rows: 5_000,
  /** To the right of it forms keep nothing that is read by people. */
  columns: 60,
  /** Of all cells together. One shared text may stand in every cell, and would be five gigabytes. */
  characters: 4_000_000,
  /** Each costs a look for every row. */
  mergedCells: 5_000,
} as const
