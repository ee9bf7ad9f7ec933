/** A source at the head of its rows or columns: colour, name, and how sure the money is. */
import type { MatrixSource } from '@samplan/shared/rules'
import { noBreak } from '@samplan/shared/text'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { sourceLook } from './sourceLook.ts'

export function SourceHead({ source }: { readonly source: MatrixSource }) {
  const words = usePreferences().texts.moneyPage
  const { matrix, sourceName } = useMoneyScreen()
  return (
    <>
      <span className="swatch" data-source={sourceLook(source.source, matrix.sources)} aria-hidden />
      {noBreak}
      {sourceName(source.source)}
      {source.conditional && <span className="quiet"> {words.conditionalWord}</span>}
      {source.example && <span className="quiet"> {words.exampleWord}</span>}
    </>
  )
}
