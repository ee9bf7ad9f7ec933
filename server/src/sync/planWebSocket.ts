/**
 * A socket whose every close is one of ours. `ws` ends a message that is longer than it reads with 1009, which a stock
 * client takes for a bad line: it would connect and send the same message again for ever.
 */
import { closeCodes } from '@samplan/shared/wire'
import { WebSocket } from 'ws'

/** RFC 6455: "a message that is too big for it to process". */
const messageTooBig = 1009

export class PlanWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === messageTooBig) super.close(closeCodes.tooLarge, 'tooLarge' satisfies keyof typeof closeCodes)
    else super.close(code, reason)
  }
}
