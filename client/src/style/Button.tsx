/**
 * A button. The native element, because it already does what is needed; `onPress` so that it reads like the parts from
 * React Aria beside it. There is at most one `filled` button on a page.
 */
import type { ComponentProps } from 'react'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'onClick' | 'disabled' | 'style'> {
  readonly variant?: 'filled' | 'danger' | 'quiet'
  readonly small?: boolean
  readonly isDisabled?: boolean
  /**
   * The id of the sentence that says why the button cannot be pressed now. Unlike a disabled button it keeps its place
   * in the tab order, so that the sentence is heard.
   */
  readonly blockedBy?: string | undefined
  readonly onPress?: () => void
}

export function Button(props: ButtonProps) {
  const { variant, small, isDisabled, blockedBy, onPress, type = 'button', ...rest } = props
  return (
    <button
      {...rest}
      type={blockedBy ? 'button' : type}
      className="button"
      data-variant={variant}
      data-small={small || undefined}
      disabled={isDisabled}
      {...(blockedBy && { 'aria-disabled': true, 'aria-describedby': blockedBy })}
      onClick={blockedBy ? undefined : onPress}
    />
  )
}
