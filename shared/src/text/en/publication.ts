import type { Words } from '../sv.ts'

export const publication: Words['publication'] = {
  title: 'For everybody to read',
  notPublished: 'Only those who take part in the plan can read the version.',
  publish: 'Publish…',
  publishTitle: (number) => `Publish version ${number}`,
  publishLead:
    'Whoever has the address can read the plan without signing in. Comments and people’s names are not part of it.',
  confirm: 'I have read the comments and the plan, and nothing in them tells of any single person’s health.',
  confirmMissing: 'Confirm that nothing tells of anybody’s health.',
  publishNow: 'Publish',
  published: (when, organisation) => `Published ${when} by ${organisation}.`,
  address: 'Show the published page',
  copyAddress: 'Copy the address',
  withdraw: 'Withdraw it…',
  withdrawTitle: (number) => `Withdraw the publication of version ${number}?`,
  withdrawLead: 'The address stops working. Whoever has fetched the file already keeps it.',
  withdrawNow: 'Withdraw it',
  publicLead: (kind, county, number, frozen) => `${kind} for ${county}. Version ${number}, frozen ${frozen}.`,
  publishedOn: (when) => `Published ${when}.`,
  gone: 'The plan is not published',
  goneLead: 'The address is wrong, or the publication has been withdrawn.',
}
