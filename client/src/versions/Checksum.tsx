/** The version's hash as people compare it: sixteen groups of four. Screen readers get it whole. */
import { usePreferences } from '../style/preferences.ts'
import './versions.css'

export function Checksum({ sha256 }: { readonly sha256: string }) {
  const words = usePreferences().texts.versions
  const groups = Array.from({ length: 16 }, (_, index) => ({ index, digits: sha256.slice(index * 4, index * 4 + 4) }))
  return (
    <div className="checksum">
      <span className="visually-hidden">
        {words.hash}: <span data-checksum>{sha256}</span>
      </span>
      {groups.map(({ index, digits }) => (
        <span key={index} aria-hidden="true">
          {digits}
        </span>
      ))}
    </div>
  )
}
