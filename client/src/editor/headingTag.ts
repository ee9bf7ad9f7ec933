/**
 * A text's headings have two levels, stored as 3 and 4. On a page they come one and two below the heading that the text
 * stands under, so that whoever goes from heading to heading by ear hears the plan's own order and the text's within it.
 */
export type HeadingLevel = 2 | 3 | 4

export function headingTag(under: HeadingLevel, level: number | undefined): 'h3' | 'h4' | 'h5' | 'h6' {
  const tags = { 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const
  return tags[(under + (level === 4 ? 2 : 1)) as keyof typeof tags]
}
