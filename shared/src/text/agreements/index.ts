/** Agreements as data, each a function that makes a county's own copy. Later ones are made by the convenor. */
export { agreement2016 } from './agreement2016.ts'
export { agreement2017, populationKey2017 } from './agreement2017.ts'
export { agreement2018 } from './agreement2018.ts'
