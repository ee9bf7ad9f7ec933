/** One part of the register: what it is, its entries, and what is done with them. */
import type { RegisterChangeMade } from '@samplan/shared/wire'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { AgreementReadings } from './AgreementReading.tsx'
import { ChangesList } from './ChangesList.tsx'
import { DistributionPanel } from './DistributionPanel.tsx'
import { DistributionsList } from './DistributionsList.tsx'
import { EntryDialog, type EntryInHand } from './EntryDialog.tsx'
import { EntryTable } from './EntryTable.tsx'
import { useRegisterScreen } from './registerContext.ts'
import type { RegisterSectionName } from './registerSections.ts'
import './register.css'

interface RegisterSectionProps {
  readonly section: RegisterSectionName
  readonly newest: readonly RegisterChangeMade[]
  readonly inHand: EntryInHand | null
  readonly onClose: () => void
}

export function RegisterSection({ section, newest, inHand, onClose }: RegisterSectionProps) {
  const words = usePreferences().texts.register
  const { county, changes, newId } = useRegisterScreen()
  return (
    <div className="register-section page-wide">
      <div>
        <h1>{words.sections[section]}</h1>
        <p className="lead">{words.about[section]}</p>
      </div>
      <MadeNotice />
      <Entries section={section} newest={newest} />
      {section === 'agreement' && <AgreementReadings />}
      {section === 'key' && <DistributionPanel />}
      {inHand && <EntryDialog inHand={inHand} county={county} newId={newId} send={changes.send} onClose={onClose} />}
    </div>
  )
}

function Entries({ section, newest }: Pick<RegisterSectionProps, 'section' | 'newest'>) {
  if (section === 'changes') return <ChangesList newest={newest} />
  return section === 'distribution' ? <DistributionsList /> : <EntryTable kind={section} />
}

/** What came of the last change here, with the way back. */
function MadeNotice() {
  const words = usePreferences().texts.register
  const { changes } = useRegisterScreen()
  const { made, refusal } = changes
  return (
    <div role="status">
      {refusal && (
        <p className="notice" data-look="block">
          {refusal}
        </p>
      )}
      {made !== null && !refusal && (
        <p className="notice">
          {words.made(made)}{' '}
          <Button small onPress={() => void changes.undo(made)}>
            {words.undo}
          </Button>
        </p>
      )}
    </div>
  )
}
