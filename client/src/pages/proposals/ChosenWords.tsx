/** Words that the register does not know, each with a choice of what it means: nothing is guessed. */
import {
  type FocusAreaId,
  type ImportChoice,
  maxProposalWordLength,
  type OrganisationId,
  type Register,
} from '@samplan/shared/plan'
import { foldWord, type WordUse } from '@samplan/shared/rules'
import { Select, type SelectOption } from '../../style/Select.tsx'
import { scrollRegion } from '../../style/scrollRegion.ts'
import { useProposalWords } from './useProposalWords.ts'

interface ChosenWordsProps<Id> {
  readonly uses: readonly WordUse<Id>[]
  readonly choice: ImportChoice
  readonly register: Register
  readonly onChoose: (choice: ImportChoice) => void
}

export function FocusWords({ uses, choice, register, onChoose }: ChosenWordsProps<FocusAreaId>) {
  const words = useProposalWords().import
  const areas = register.agreement.focusAreas
  return (
    <WordTable
      title={words.focusWords}
      uses={uses}
      options={[
        { value: 'none', label: words.noFocusArea },
        ...areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
      ]}
      // A focus area that is not known is none, and the proposal stands all the same.
      shownFor={({ meaning }) => meaning?.id ?? 'none'}
      onChoose={(word, value) => {
        const others = choice.focusAreas.filter((one) => foldWord(one.word) !== foldWord(word))
        const focusAreaId = areas.find(({ id }) => id === value)?.id ?? null
        onChoose({ ...choice, focusAreas: [...others, { word, focusAreaId }] })
      }}
    />
  )
}

export function OrganisationWords({ uses, choice, register, onChoose }: ChosenWordsProps<OrganisationId>) {
  const words = useProposalWords().import
  const { organisations } = register
  return (
    <WordTable
      title={words.organisationWords}
      uses={uses}
      options={[
        { value: 'out', label: words.leaveOut },
        { value: 'as-written', label: words.asWritten },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      shownFor={({ meaning }) => (meaning ? (meaning.id ?? 'as-written') : 'out')}
      onChoose={(word, value) => {
        const others = choice.organisations.filter((one) => foldWord(one.word) !== foldWord(word))
        const organisationId = organisations.find(({ id }) => id === value)?.id ?? null
        const chosen = value === 'out' ? [] : [{ word, organisationId }]
        onChoose({ ...choice, organisations: [...others, ...chosen] })
      }}
    />
  )
}

interface WordTableProps<Id> {
  readonly title: string
  readonly uses: readonly WordUse<Id>[]
  readonly options: readonly SelectOption<string>[]
  readonly shownFor: (use: WordUse<Id>) => string
  readonly onChoose: (word: string, value: string) => void
}

function WordTable<Id>({ title, uses, options, shownFor, onChoose }: WordTableProps<Id>) {
  const words = useProposalWords().import
  const known = uses.filter(({ meaning }) => meaning?.by === 'known')
  const unknown = uses.filter(({ word, meaning }) => meaning?.by !== 'known' && word.length <= maxProposalWordLength)
  if (unknown.length === 0) return null
  return (
    <div className="import-words">
      <h3 className="import-heading">{title}</h3>
      <p className="hint">
        {words.unknown(unknown.length)}. {words.known(known.length)}.
      </p>
      <div {...scrollRegion(title)}>
        <table className="import-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.word}</th>
              <th scope="col" className="cell-figure">
                {words.count}
              </th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {unknown.map((use) => (
              <tr key={foldWord(use.word)}>
                <th scope="row">{use.word}</th>
                <td className="cell-figure">{use.rows}</td>
                <td>
                  <Select
                    label={words.choiceFor(use.word)}
                    options={options}
                    value={shownFor(use)}
                    onChange={(value) => onChoose(use.word, value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
