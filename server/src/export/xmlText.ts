/**
 * Text as XML can hold it. Most control characters stand in no XML document, whatever is done to them, and half a
 * character in no UTF-8: Word would call the whole file damaged. Control characters are left out, as they show nothing;
 * a half is shown as what it is, a character that is lost.
 */
export function xmlText(text: string): string {
  // biome would have each control character written out; what is not allowed is told by its class.
  return text
    .toWellFormed()
    .replace(/[\r\u2028\u2029\v\f]+\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
}
