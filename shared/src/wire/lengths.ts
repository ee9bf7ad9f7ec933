/** How long what people fill in may be, in characters: the server refuses more, and the pages' fields take no more. */

export const maxNameLength = 120
/** An address that mail can be sent to is no longer (RFC 5321). */
export const maxEmailLength = 254
export const maxTitleLength = 200
/** Why something is frozen over, late, or opened anew: a paragraph that is printed in the version. */
export const maxReasonLength = 2_000
