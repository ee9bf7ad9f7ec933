/** Beside selected words: the way to say something about them. Pressing it must not undo the selection. */
import type { Anchor } from '@samplan/shared/wire'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { usePlan } from '../planContext.ts'

export function SelectedWords({ anchor }: { readonly anchor: Anchor }) {
  const { texts, threads } = usePlan()
  return (
    <p>
      <Button small onMouseDown={(event) => event.preventDefault()} onPress={() => threads.start(anchor)}>
        <Icon name="comment" /> {texts.comments.leaveOnWords}
      </Button>
    </p>
  )
}
