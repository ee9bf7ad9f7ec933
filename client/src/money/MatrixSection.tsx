/** The matrix with its unit, its file, and what its figures mean. */
import { matrixCsv } from '@samplan/shared/rules'
import { downloadText } from '../style/downloadText.ts'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Segments } from '../style/Segments.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { units, useMoneyScreen } from './moneyContext.ts'

export function MatrixSection() {
  const words = usePreferences().texts.moneyPage
  const { matrix, unit, setUnit } = useMoneyScreen()
  return (
    <section id="matrix" className="money-section page-wide" aria-labelledby="h-matrix">
      <div className="money-heading">
        <h2 id="h-matrix">{words.matrix}</h2>
        <Segments
          legend={words.unit}
          choices={units.map((value) => ({ value, label: words.units[value] }))}
          value={unit}
          onChange={setUnit}
        />
        <DownloadLink />
      </div>
      <MatrixTable />
      <p className="hint">
        {unit === 'tkr' ? words.roundedThousands : words.wholeKronor}
        {matrix.sources.some(({ example }) => example) && ` ${words.example}`}
      </p>
    </section>
  )
}

/** The file is made when it is asked for, from what is on the screen. */
function DownloadLink() {
  const words = usePreferences().texts.moneyPage
  const { matrix, title, sourceName, organisationName } = useMoneyScreen()
  const download = () => {
    const text = matrixCsv(matrix, { ...words, sourceName, organisationName })
    downloadText(text, words.fileName(title))
  }
  return (
    <button type="button" className="link money-download" onClick={download}>
      <Icon name="download" /> {words.download}
    </button>
  )
}
