/** All entries of a kind, with ways to change them for whoever may. */
import type { FormKind, RegisterEntries } from '@samplan/shared/plan'
import { entriesOf } from '@samplan/shared/rules'
import { Button } from '../style/Button.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { type ColumnNeeds, type Columns, entryColumns, entryName } from './entryColumns.ts'
import { entryForm } from './entryForms.ts'
import { NewEntry } from './NewEntry.tsx'
import { useRegisterScreen } from './registerContext.ts'

export function EntryTable({ kind }: { readonly kind: FormKind }) {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { county, potUse, decided, canChange } = useRegisterScreen()
  const needs: ColumnNeeds = { county, potUse, decided, texts, format }
  const columns = entryColumns[kind](needs) as Columns<RegisterEntries[FormKind]>
  const entries = entriesOf(county, kind) as readonly RegisterEntries[FormKind][]
  return (
    <>
      {entries.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <div {...scrollRegion(words.sections[kind])}>
          <table className="register-table card-table">
            <caption className="visually-hidden">{words.sections[kind]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.fields.name}</th>
                {columns.heads.map(({ text, isFigure }) => (
                  <th key={text} scope="col" className={isFigure ? 'cell-figure' : undefined}>
                    {text}
                  </th>
                ))}
                {canChange && (
                  <td>
                    <span className="visually-hidden">{words.change}</span>
                  </td>
                )}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <EntryRow key={entry.id} kind={kind} entry={entry} columns={columns} needs={needs} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canChange && <NewEntry kind={kind} />}
    </>
  )
}

interface EntryRowProps {
  readonly kind: FormKind
  readonly entry: RegisterEntries[FormKind]
  readonly columns: Columns<RegisterEntries[FormKind]>
  readonly needs: ColumnNeeds
}

function EntryRow({ kind, entry, columns, needs }: EntryRowProps) {
  const { texts } = usePreferences()
  const words = texts.register
  const { county, canChange, edit, changes } = useRegisterScreen()
  const name = entryName(kind, entry, needs)
  const change = () =>
    edit({ kind, title: words.changeNamed(name), fields: entryForm(kind, { county, texts, entry }), entry })
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.cells(entry).map(({ text, look }, place) => (
        <td
          key={columns.heads[place]?.text}
          data-label={columns.heads[place]?.text}
          className={look && (look === 'figure' ? 'cell-figure' : 'cell-figure look-block')}
        >
          {text}
        </td>
      ))}
      {canChange && (
        <td className="register-acts">
          <Button small aria-label={words.changeNamed(name)} onPress={change}>
            {words.change}
          </Button>{' '}
          <Button
            small
            variant="quiet"
            aria-label={words.removeNamed(name)}
            onPress={() => void changes.remove({ kind, id: entry.id }, county.number)}
          >
            <Icon name="bin" />
          </Button>
        </td>
      )}
    </tr>
  )
}
