/** For convenors: who is kept out for a while, because their window sent what a plan may not hold. */
import { useState } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'

export function KeptOutBanner() {
  const { texts, session, register } = usePlan()
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const unread = useStore(session.keptOut).filter(({ personId, until }) => !read.has(`${personId} ${until}`))
  return unread.map(({ personId, name, organisationId, until }) => {
    const organisation = register.organisations.find(({ id }) => id === organisationId)
    return (
      <div key={`${personId} ${until}`} className="banner" role="status">
        <Icon name="warn" />
        <span>{texts.alerts.keptOut(name, organisation?.shortName ?? '', texts.format.time(until))}</span>
        <Button variant="quiet" small onPress={() => setRead(new Set([...read, `${personId} ${until}`]))}>
          {texts.head.close}
        </Button>
      </div>
    )
  })
}
