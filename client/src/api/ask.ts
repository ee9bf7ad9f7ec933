/** One request's answer: what was asked for, or a refusal's code; nothing is thrown, whatever the network does. */
import type { RegisterFault } from '@samplan/shared/plan'
import {
  type ChangedMeanwhile,
  type ChangedMeanwhileProblem,
  type ProblemCode,
  problemCodes,
  type RegisterChanged,
  type RegisterRefusedProblem,
} from '@samplan/shared/wire'
import type { ClientResponse } from 'hono/client'

export type RefusalCode = ProblemCode | 'unreachable'

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: RefusalCode }

/** The very bytes that a version's hash is of. */
export async function askBytes(
  request: () => Promise<Pick<Response, 'ok' | 'json' | 'arrayBuffer'>>,
): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  try {
    const response = await request()
    if (!response.ok) return await refusal(response)
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  } catch {
    // As in `ask`.
    return unreachable
  }
}

/** What a route answers when it does not refuse. */
type Value<R> =
  R extends ClientResponse<infer T, infer Status, string> ? (Status extends 200 | 201 | 204 ? T : never) : never

const unreachable = { ok: false, code: 'unreachable' } as const

/** What a change of the register came to; a refusal names fields, or how the entry stands meanwhile. */
export type RegisterReply =
  | Reply<RegisterChanged>
  | { readonly ok: false; readonly faults: readonly RegisterFault[] }
  | { readonly ok: false; readonly meanwhile: ChangedMeanwhile }

export async function askToChange(request: Promise<Pick<Response, 'ok' | 'json'>>): Promise<RegisterReply> {
  try {
    const response = await request
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: body as RegisterChanged }
    if (isProblem(body, 'register-refused')) return { ok: false, faults: (body as RegisterRefusedProblem).faults }
    if (isProblem(body, 'changed-meanwhile')) return { ok: false, meanwhile: body as ChangedMeanwhileProblem }
    return { ok: false, code: codeOf(body) }
  } catch {
    // As in `ask`.
    return unreachable
  }
}

function isProblem(body: unknown, code: ProblemCode): boolean {
  return codeOf(body) === code
}

export async function ask<R extends ClientResponse<unknown, number, string>>(
  request: Promise<R>,
): Promise<Reply<Value<R>>> {
  try {
    const response = await request
    if (!response.ok) return await refusal(response)
    const body: unknown = response.status === 204 ? null : await response.json()
    // The server's types say what a route answers with; checking it again here would only repeat them.
    return { ok: true, value: body as Value<R> }
  } catch {
    // No answer, or one that a proxy cut off: for whoever asked it is the same.
    return unreachable
  }
}

async function refusal(response: Pick<Response, 'json'>): Promise<Reply<never>> {
  return { ok: false, code: codeOf(await response.json()) }
}

function codeOf(problem: unknown): ProblemCode {
  const code = problem instanceof Object && 'code' in problem ? problem.code : null
  return problemCodes.find((known) => known === code) ?? 'internal'
}
